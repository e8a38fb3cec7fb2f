import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// The round button that takes the picture.
AbstractButton {
    id: shutter

    property bool busy: false

    implicitWidth: 92 * Theme.unit
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    enabled: !busy
    scale: pressed ? 0.93 : 1
    objectName: "shutter"
    Accessible.name: qsTr("Take a picture")
    Keys.onReturnPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick } }

    background: Rectangle {
        radius: width / 2
        color: "#40ffffff"
        border.width: 4 * Theme.unit
        border.color: shutter.visualFocus ? Theme.gold : Theme.shutterRing

        Rectangle {
            anchors.centerIn: parent
            width: parent.width - (shutter.busy ? 44 : 24) * Theme.unit
            height: width
            radius: width / 2
            color: shutter.pressed || shutter.busy ? Theme.gold : Theme.shutter

            Behavior on width { NumberAnimation { duration: Theme.calm } }
        }
    }
}
