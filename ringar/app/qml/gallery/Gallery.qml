import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// The pictures of this session: all of them, one with before and after, or two to four side by side.
Rectangle {
    id: gallery

    required property QtObject album
    property bool open: false
    property bool compact: false
    property int shown: -1
    property bool choosing: false
    property var chosen: []
    readonly property var shots: album.shots
    readonly property bool sideBySide: choosing && sideButton.checked && chosen.length > 1

    signal closed
    signal saveCopy(int index)

    color: Theme.ground
    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "gallery"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Gallery")

    onOpenChanged: {
        shown = -1;
        choosing = false;
        chosen = [];
    }
    onShotsChanged: {
        chosen = [];
        if (shown >= shots.length)
            shown = -1;
    }

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    function tap(index: int): void {
        if (!choosing)
            shown = index;
        else if (chosen.indexOf(index) >= 0)
            chosen = chosen.filter(other => other !== index);
        else if (chosen.length < 4)
            chosen = [...chosen, index];
    }

    // Touches stay on the gallery.
    MouseArea { anchors.fill: parent }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.margin }
        spacing: 18 * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 12 * Theme.unit

            PillButton {
                visible: gallery.shown >= 0
                objectName: "galleryBack"
                iconPath: Icons.back
                hint: qsTr("Back to all pictures")
                onClicked: gallery.shown = -1
            }

            Text {
                Layout.fillWidth: true
                text: gallery.shown >= 0 ? gallery.shots[gallery.shown].caption : qsTr("Gallery")
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: Theme.title
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }

            PillButton {
                visible: gallery.shown >= 0
                objectName: "gallerySave"
                iconPath: Icons.save
                text: gallery.compact ? "" : qsTr("Save as")
                hint: qsTr("Save as")
                onClicked: gallery.saveCopy(gallery.shown)
            }

            PillButton {
                visible: gallery.shown >= 0
                objectName: "galleryDelete"
                iconPath: Icons.trash
                text: gallery.compact ? "" : qsTr("Delete")
                hint: qsTr("Delete")
                onClicked: gallery.album.remove(gallery.shown)
            }

            PillButton {
                id: sideButton

                visible: gallery.choosing
                enabled: gallery.chosen.length > 1
                objectName: "gallerySide"
                checkable: true
                accent: !checked
                text: qsTr("Side by side")
            }

            PillButton {
                visible: gallery.shown < 0 && gallery.shots.length > 1
                objectName: "galleryCompare"
                checkable: true
                checked: gallery.choosing
                iconPath: Icons.compare
                text: gallery.compact ? "" : qsTr("Compare")
                hint: qsTr("Compare")
                onToggled: {
                    gallery.choosing = checked;
                    gallery.chosen = [];
                    sideButton.checked = false;
                }
            }

            PillButton {
                objectName: "galleryClose"
                iconPath: Icons.close
                hint: qsTr("Close")
                onClicked: gallery.closed()
            }
        }

        Text {
            visible: gallery.shots.length === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Pictures that you take appear here.")
            color: Theme.mute
            font.pixelSize: 18 * Theme.unit
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
        }

        GridView {
            id: grid

            visible: gallery.shots.length > 0 && gallery.shown < 0 && !gallery.sideBySide
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            cellWidth: width / Math.max(1, Math.floor(width / (290 * Theme.unit)))
            cellHeight: cellWidth * 0.72
            model: gallery.shots

            delegate: AbstractButton {
                id: shot

                required property int index
                required property var modelData
                readonly property bool picked: gallery.chosen.indexOf(index) >= 0

                objectName: "shot" + index
                width: grid.cellWidth - 14 * Theme.unit
                height: grid.cellHeight - 14 * Theme.unit
                focusPolicy: Qt.StrongFocus
                Accessible.name: modelData.caption + ", " + modelData.name
                onClicked: gallery.tap(index)
                Keys.onReturnPressed: click()

                background: Rectangle {
                    radius: 18 * Theme.unit
                    color: Theme.raised
                    border.width: shot.picked || shot.visualFocus ? 2 : 1
                    border.color: shot.visualFocus ? Theme.text : shot.picked ? Theme.gold : Theme.line
                }

                contentItem: Item {
                    Image {
                        anchors { fill: parent; margins: 10 * Theme.unit; bottomMargin: 40 * Theme.unit }
                        source: shot.modelData.picture
                        sourceSize.width: 640
                        fillMode: Image.PreserveAspectCrop
                        asynchronous: true
                    }

                    Text {
                        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 * Theme.unit }
                        text: shot.modelData.caption
                        color: shot.picked ? Theme.gold : Theme.text
                        font.pixelSize: 15 * Theme.unit
                        elide: Text.ElideRight
                        horizontalAlignment: Text.AlignLeft
                    }
                }
            }
        }

        BeforeAfter {
            visible: gallery.shown >= 0
            objectName: "beforeAfter"
            Layout.fillWidth: true
            Layout.fillHeight: true
            before: visible ? gallery.shots[gallery.shown].bare : ""
            after: visible ? gallery.shots[gallery.shown].picture : ""
            onVisibleChanged: divider = 0
        }

        GridLayout {
            visible: gallery.sideBySide
            objectName: "sideBySide"
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: gallery.width < gallery.height ? 1 : 2
            columnSpacing: 14 * Theme.unit
            rowSpacing: 14 * Theme.unit

            Repeater {
                model: gallery.sideBySide ? gallery.chosen : []

                Item {
                    id: part

                    required property int modelData

                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    Image {
                        anchors { fill: parent; bottomMargin: 30 * Theme.unit }
                        source: gallery.shots[part.modelData].picture
                        fillMode: Image.PreserveAspectFit
                        asynchronous: true
                        mipmap: true
                    }

                    Text {
                        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
                        text: gallery.shots[part.modelData].caption
                        color: Theme.text
                        font.family: Theme.serif
                        font.pixelSize: 22 * Theme.unit
                    }
                }
            }
        }
    }
}
