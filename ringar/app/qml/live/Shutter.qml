import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// The round button that takes the picture, and ends a clip.
AbstractButton {
    id: shutter

    property bool busy: false
    property bool recording: false

    implicitWidth: 92 * Theme.unit
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    enabled: !busy
    scale: pressed ? 0.93 : 1
    objectName: "shutter"
    Accessible.name: recording ? qsTr("End the clip") : qsTr("Take a picture")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick } }

    background: Rectangle {
        radius: width / 2
        color: Qt.alpha(Theme.onPicture, 0.25)
        border.width: 4 * Theme.unit
        border.color: shutter.visualFocus ? Theme.gold : Theme.shutterRing

        Rectangle {
            anchors.centerIn: parent
            width: parent.width - (shutter.recording ? 54 : shutter.busy ? 44 : 24) * Theme.unit
            height: width
            radius: shutter.recording ? 8 * Theme.unit : width / 2
            color: shutter.recording ? Theme.recording : shutter.pressed || shutter.busy ? Theme.gold : Theme.shutter

            Behavior on width { NumberAnimation { duration: Theme.calm } }
        }
    }
}
