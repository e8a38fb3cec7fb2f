import QtQuick
import QtQuick.Window
import "../parts"

// Where the customer's window is, and whether it is a camera for calls too.
Glass {
    id: panel

    required property QtObject consult
    required property Window customerWindow

    signal chosen

    implicitWidth: 350 * Theme.unit
    implicitHeight: column.implicitHeight + 28 * Theme.unit
    objectName: "consultPanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The customer's window")

    MouseArea { anchors.fill: parent }

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.unit }
        spacing: 2 * Theme.unit

        Text {
            text: qsTr("The customer's window")
            color: Theme.mute
            font.pixelSize: Theme.small
            leftPadding: 12 * Theme.unit
            rightPadding: 12 * Theme.unit
            bottomPadding: 6 * Theme.unit
            anchors.left: parent.left
        }

        ChoiceRow {
            objectName: "asWindow"
            text: qsTr("In a window")
            iconPath: Icons.panel
            current: panel.customerWindow.visible && panel.customerWindow.visibility !== Window.FullScreen
            onClicked: {
                panel.customerWindow.showNormal();
                panel.chosen();
            }
        }

        Repeater {
            model: panel.consult.screens

            ChoiceRow {
                required property int index
                required property string modelData

                objectName: "screen" + index
                text: modelData
                hint: qsTr("Full screen")
                iconPath: Icons.screen
                current: panel.customerWindow.visibility === Window.FullScreen && panel.customerWindow.screen.name === Application.screens[index].name
                onClicked: {
                    panel.customerWindow.cover(index);
                    panel.chosen();
                }
            }
        }

        Toggle {
            objectName: "virtualCamera"
            width: parent.width
            height: Theme.target
            leftPadding: 12 * Theme.unit
            rightPadding: 12 * Theme.unit
            text: qsTr("Virtual camera for calls")
            checked: panel.consult.camera_on
            onToggled: panel.consult.set_camera(checked)
        }

        Text {
            objectName: "cameraStatus"
            visible: text !== ""
            width: parent.width
            leftPadding: 12 * Theme.unit
            rightPadding: 12 * Theme.unit
            text: panel.consult.camera_trouble !== "" ? panel.consult.camera_trouble
                : panel.consult.camera_name !== "" ? qsTr("Choose the camera “%1” in the call.").arg(panel.consult.camera_name) : ""
            color: panel.consult.camera_trouble !== "" ? Theme.rose : Theme.jade
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
    }
}
