import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// Cameras by name, the clip, a file of one's own.
Glass {
    id: panel

    required property QtObject studio
    property bool open: false

    signal chosen
    signal browse

    implicitWidth: 320 * Theme.unit
    implicitHeight: column.implicitHeight + 28 * Theme.unit
    visible: open
    objectName: "sourcePanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Choose the camera")

    onOpenChanged: if (open) studio.sources.refresh()

    MouseArea { anchors.fill: parent }

    component Choice: AbstractButton {
        id: choice

        property string iconPath: ""
        property bool current: false

        width: parent ? parent.width : 0
        height: Theme.target
        focusPolicy: Qt.StrongFocus
        Accessible.name: text
        Keys.onReturnPressed: click()

        background: Rectangle {
            radius: 14 * Theme.unit
            color: choice.pressed || choice.hovered ? Theme.hover : "transparent"
            border.width: choice.visualFocus ? 2 : 0
            border.color: Theme.text
        }

        contentItem: Row {
            spacing: 12 * Theme.unit
            leftPadding: 12 * Theme.unit

            Icon {
                path: choice.iconPath
                color: choice.current ? Theme.gold : Theme.mute
                anchors.verticalCenter: parent.verticalCenter
            }

            Text {
                text: choice.text
                width: choice.width - 70 * Theme.unit
                color: choice.current ? Theme.gold : Theme.text
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
            }
        }
    }

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.unit }
        spacing: 2 * Theme.unit

        Text {
            text: qsTr("Picture from")
            color: Theme.mute
            font.pixelSize: Theme.small
            leftPadding: 12 * Theme.unit
            bottomPadding: 6 * Theme.unit
            anchors.left: parent.left
        }

        Repeater {
            model: panel.studio.sources.entries

            Choice {
                required property var modelData
                required property int index

                objectName: "source" + index
                text: modelData.name
                iconPath: modelData.kind === "clip" ? Icons.clip : Icons.camera
                current: panel.studio.live.source_label === modelData.label
                onClicked: {
                    panel.studio.sources.choose(modelData.uri);
                    panel.chosen();
                }
            }
        }

        Choice {
            objectName: "browseSource"
            text: qsTr("Picture or clip from a file")
            iconPath: Icons.folder
            onClicked: panel.browse()
        }

        Toggle {
            objectName: "mirror"
            width: parent.width
            height: Theme.target
            leftPadding: 12 * Theme.unit
            rightPadding: 12 * Theme.unit
            checked: panel.studio.live.mirrored
            text: qsTr("Mirror the picture")
            onToggled: panel.studio.live.mirrored = checked
        }
    }
}
