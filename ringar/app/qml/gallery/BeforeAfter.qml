import QtQuick
import "../parts"

// A picture with a divider: the bare hand on one side, the ring on the other.
Item {
    id: view

    property url before
    property url after
    property real divider: 0
    readonly property bool ready: ring.paintedWidth > 0

    clip: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Before and after")
    activeFocusOnTab: true
    Keys.onLeftPressed: divider = Math.max(0, divider - 0.05)
    Keys.onRightPressed: divider = Math.min(1, divider + 0.05)

    Image {
        id: ring

        anchors.fill: parent
        source: view.after
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        mipmap: true
    }

    Item {
        readonly property real inset: (view.width - ring.paintedWidth) / 2

        x: inset
        width: ring.paintedWidth * view.divider
        height: parent.height
        clip: true

        Image {
            x: -parent.inset
            width: view.width
            height: view.height
            source: view.before
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            mipmap: true
        }
    }

    Rectangle {
        id: line

        x: (view.width - ring.paintedWidth) / 2 + ring.paintedWidth * view.divider - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: 2
        height: ring.paintedHeight
        color: Theme.text

        Rectangle {
            anchors.centerIn: parent
            width: 48 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.tray
            border.width: view.activeFocus ? 3 : 2
            border.color: Theme.text

            Icon {
                anchors.centerIn: parent
                path: "M9 7l-5 5 5 5 M15 7l5 5-5 5"
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        onPressed: mouse => move(mouse.x)
        onPositionChanged: mouse => move(mouse.x)

        function move(x: real): void {
            if (view.ready)
                view.divider = Math.max(0, Math.min(1, (x - (view.width - ring.paintedWidth) / 2) / ring.paintedWidth));
        }
    }
}
