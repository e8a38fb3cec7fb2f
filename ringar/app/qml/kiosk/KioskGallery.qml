import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// This customer's pictures: all of them, or one large.
FocusScope {
    id: gallery

    required property QtObject studio
    property bool open: false
    property int shown: -1
    readonly property var shots: studio.album.shots
    readonly property bool compact: width < 760 * Theme.unit

    signal handOver

    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "kioskGallery"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Your pictures")

    onOpenChanged: {
        shown = -1;
        if (open)
            forceActiveFocus();
    }
    onShotsChanged: {
        shown = -1;
        if (shots.length === 0)
            open = false;
    }

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    // Touches stay on the gallery.
    MouseArea {
        anchors.fill: parent
        enabled: gallery.open
    }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.margin }
        spacing: 18 * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 12 * Theme.unit

            PillButton {
                objectName: "galleryBack"
                visible: gallery.shown >= 0
                iconPath: Icons.back
                mirrorsIcon: true
                hint: qsTr("Back to all pictures")
                onClicked: gallery.shown = -1
            }

            Text {
                Layout.fillWidth: true
                text: gallery.shown >= 0 ? gallery.shots[gallery.shown].caption : qsTr("Your pictures")
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: Theme.title
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }

            PillButton {
                objectName: "toPhone"
                visible: gallery.studio.hand_over.available
                accent: true
                iconPath: Icons.phone
                text: gallery.compact ? "" : qsTr("To my phone")
                hint: qsTr("To my phone")
                onClicked: gallery.handOver()
            }

            PillButton {
                objectName: "deletePicture"
                visible: gallery.shown >= 0
                iconPath: Icons.trash
                text: gallery.compact ? "" : qsTr("Delete")
                hint: qsTr("Delete")
                onClicked: gallery.studio.album.remove(gallery.shown)
            }

            PillButton {
                objectName: "galleryClose"
                focus: true
                iconPath: Icons.close
                hint: qsTr("Close")
                onClicked: gallery.open = false
            }
        }

        GridView {
            id: grid

            readonly property real gap: 14 * Theme.unit

            visible: gallery.shown < 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: -gap
            clip: true
            cellWidth: width / Math.max(1, Math.floor(width / (360 * Theme.unit)))
            cellHeight: cellWidth * 0.72
            model: gallery.open ? gallery.shots : []

            delegate: AbstractButton {
                id: shot

                required property int index
                required property var modelData

                objectName: "shot" + index
                width: grid.cellWidth - grid.gap
                height: grid.cellHeight - grid.gap
                focusPolicy: Qt.StrongFocus
                Accessible.name: modelData.caption
                onClicked: gallery.shown = index
                Keys.onReturnPressed: click()

                background: Rectangle {
                    radius: 18 * Theme.unit
                    color: Theme.raised
                    border.width: shot.visualFocus ? 3 : 1
                    border.color: shot.visualFocus ? Theme.text : Theme.line
                }

                contentItem: Item {
                    Image {
                        anchors { fill: parent; margins: 10 * Theme.unit; bottomMargin: 40 * Theme.unit }
                        source: shot.modelData.picture
                        cache: false
                        mipmap: true
                        fillMode: Image.PreserveAspectCrop
                    }

                    Text {
                        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 * Theme.unit }
                        text: shot.modelData.caption
                        color: Theme.text
                        font.pixelSize: Theme.body
                        elide: Text.ElideRight
                        horizontalAlignment: Text.AlignLeft
                    }
                }
            }
        }

        Image {
            visible: gallery.shown >= 0
            objectName: "largePicture"
            Layout.fillWidth: true
            Layout.fillHeight: true
            source: gallery.open && gallery.shown >= 0 ? gallery.shots[gallery.shown].picture : ""
            cache: false
            mipmap: true
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: gallery.shown >= 0 ? gallery.shots[gallery.shown].caption : ""
        }
    }
}
