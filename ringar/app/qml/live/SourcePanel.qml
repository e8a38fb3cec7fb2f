import QtQuick
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

            ChoiceRow {
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

        ChoiceRow {
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
