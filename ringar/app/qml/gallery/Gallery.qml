import QtQuick
import QtQuick.Layouts
import "../parts"

// The pictures and clips of this session: all of them, one of them large, or two to four on one hand side by side.
Rectangle {
    id: gallery

    required property QtObject studio
    readonly property QtObject album: studio.album
    property bool open: false
    property bool compact: false
    property int shown: -1
    property bool choosing: false
    property bool comparing: false
    property var chosen: []
    readonly property var shots: album.shots
    readonly property var shot: shown >= 0 && shown < shots.length ? shots[shown] : null
    readonly property bool isClip: shot !== null && shot.clip
    readonly property bool isPicture: shot !== null && !shot.clip
    readonly property int pictures: shots.filter(one => !one.clip).length

    signal closed
    signal saveCopy(int index, bool clip)
    signal saveRequest(int index)
    signal savePdf(int index)

    color: Theme.ground
    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "gallery"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Gallery")

    onOpenChanged: {
        start();
        if (open)
            closeButton.forceActiveFocus();
    }
    onShotsChanged: start()

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    function start(): void {
        shown = -1;
        choosing = comparing = false;
        chosen = [];
        printPanel.open = false;
    }

    function tap(index: int): void {
        if (!choosing)
            shown = index;
        else if (chosen.indexOf(index) >= 0)
            chosen = chosen.filter(other => other !== index);
        else if (chosen.length < 4)
            chosen = [...chosen, index];
    }

    function back(): void {
        printPanel.open = false;
        if (comparing)
            comparing = false;
        else if (choosing)
            choosing = false;
        else if (shown >= 0)
            shown = -1;
        else
            closed();
    }

    // Touches stay on the gallery.
    MouseArea { anchors.fill: parent }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.margin }
        spacing: 18 * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 10 * Theme.unit

            PillButton {
                visible: gallery.shot !== null || gallery.choosing
                objectName: "galleryBack"
                iconPath: Icons.back
                mirrorsIcon: true
                hint: qsTr("Back to all pictures")
                onClicked: gallery.back()
            }

            Text {
                Layout.fillWidth: true
                text: gallery.shot !== null ? gallery.shot.caption : gallery.comparing ? qsTr("Side by side")
                    : gallery.choosing ? qsTr("Choose two to four pictures") : qsTr("Gallery")
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: Theme.title
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 18 * Theme.unit
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }

            PillButton {
                visible: gallery.shot !== null
                objectName: "gallerySave"
                iconPath: Icons.save
                text: gallery.compact ? "" : qsTr("Save as")
                hint: qsTr("Save as")
                onClicked: gallery.saveCopy(gallery.shown, gallery.isClip)
            }

            PillButton {
                visible: gallery.isPicture
                objectName: "galleryCopy"
                iconPath: Icons.copy
                hint: qsTr("Copy to the clipboard")
                onClicked: gallery.album.copy_to_clipboard(gallery.shown)
            }

            PillButton {
                id: printButton

                visible: gallery.isPicture
                objectName: "galleryPrint"
                checkable: true
                checked: printPanel.open
                iconPath: Icons.printer
                hint: qsTr("Print")
                onToggled: printPanel.open = checked
            }

            PillButton {
                visible: gallery.isPicture
                objectName: "galleryRequest"
                iconPath: Icons.code
                hint: qsTr("Save with its API request")
                onClicked: gallery.saveRequest(gallery.shown)
            }

            PillButton {
                visible: gallery.shot !== null
                objectName: "galleryDelete"
                iconPath: Icons.trash
                hint: qsTr("Delete")
                onClicked: gallery.album.remove(gallery.shown)
            }

            PillButton {
                visible: gallery.choosing && !gallery.comparing
                enabled: gallery.chosen.length > 1
                objectName: "gallerySide"
                accent: true
                text: qsTr("Side by side")
                onClicked: gallery.comparing = true
            }

            PillButton {
                visible: gallery.shot === null && !gallery.choosing && gallery.pictures > 1
                objectName: "galleryCompare"
                iconPath: Icons.compare
                text: gallery.compact ? "" : qsTr("Compare")
                hint: qsTr("Compare")
                onClicked: {
                    gallery.choosing = true;
                    gallery.chosen = [];
                }
            }

            PillButton {
                id: closeButton

                objectName: "galleryClose"
                iconPath: Icons.close
                hint: qsTr("Close")
                onClicked: gallery.closed()
            }
        }

        EmptyNote {
            visible: gallery.shots.length === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            iconPath: Icons.gallery
            text: qsTr("Pictures and clips that you take appear here.")
        }

        GridView {
            id: grid

            readonly property real gap: 14 * Theme.unit

            visible: gallery.shots.length > 0 && gallery.shot === null && !gallery.comparing
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: -gap
            clip: true
            cellWidth: width / Math.max(1, Math.floor(width / ((gallery.compact ? 240 : 380) * Theme.unit)))
            cellHeight: cellWidth * 0.72
            model: gallery.shots

            delegate: ShotTile {
                width: grid.cellWidth - grid.gap
                height: grid.cellHeight - grid.gap
                choosing: gallery.choosing
                picked: gallery.chosen.indexOf(index) >= 0
                onClicked: gallery.tap(index)
            }
        }

        BeforeAfter {
            visible: gallery.isPicture
            objectName: "beforeAfter"
            Layout.fillWidth: true
            Layout.fillHeight: true
            before: gallery.isPicture ? gallery.shot.bare : ""
            after: gallery.isPicture ? gallery.shot.picture : ""
            onVisibleChanged: divider = 0
        }

        ClipView {
            visible: gallery.isClip
            objectName: "clipView"
            Layout.fillWidth: true
            Layout.fillHeight: true
            player: gallery.studio.player
            file: gallery.isClip ? gallery.shot.file : ""
        }

        SideBySide {
            visible: gallery.comparing
            Layout.fillWidth: true
            Layout.fillHeight: true
            studio: gallery.studio
            indices: gallery.chosen
        }
    }

    PrintPanel {
        id: printPanel

        anchors { right: parent.right; top: parent.top; margins: Theme.margin; topMargin: Theme.margin + Theme.target + 12 * Theme.unit }
        printer: gallery.studio.printer
        onChosen: name => {
            open = false;
            gallery.studio.printer.print_picture(gallery.shown, name);
        }
        onPdf: {
            open = false;
            gallery.savePdf(gallery.shown);
        }
    }
}
