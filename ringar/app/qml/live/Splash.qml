import QtQuick
import "../parts"

// Until the first picture.
Rectangle {
    id: splash

    property bool open: true

    color: Theme.ground
    opacity: open ? 1 : 0
    visible: opacity > 0
    objectName: "splash"

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Column {
        anchors.centerIn: parent
        spacing: 18 * Theme.unit

        Text {
            text: "RINGAR"
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: 64 * Theme.unit
            font.letterSpacing: 18 * Theme.unit
            leftPadding: font.letterSpacing
            anchors.horizontalCenter: parent.horizontalCenter
        }

        Rectangle {
            width: 180 * Theme.unit
            height: 2
            color: Theme.line
            anchors.horizontalCenter: parent.horizontalCenter

            Rectangle {
                width: 54 * Theme.unit
                height: parent.height
                color: Theme.gold

                SequentialAnimation on x {
                    loops: Animation.Infinite
                    running: splash.visible
                    NumberAnimation { from: 0; to: 126 * Theme.unit; duration: 900; easing.type: Easing.InOutSine }
                    NumberAnimation { from: 126 * Theme.unit; to: 0; duration: 900; easing.type: Easing.InOutSine }
                }
            }
        }

        Text {
            text: qsTr("Warming up")
            color: Theme.mute
            font.pixelSize: Theme.body
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
}
