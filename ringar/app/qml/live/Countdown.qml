import QtQuick
import "../parts"

// Three, two, one.
Rectangle {
    id: countdown

    property int remaining: 0

    signal done

    function start(): void {
        remaining = 3;
        ticking.restart();
    }

    function stop(): void {
        ticking.stop();
        remaining = 0;
    }

    width: 200 * Theme.unit
    height: width
    radius: width / 2
    color: Theme.glass
    border.width: 3
    border.color: Theme.gold
    visible: remaining > 0
    objectName: "countdown"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Picture in %1").arg(remaining)

    Text {
        anchors.centerIn: parent
        text: countdown.remaining.toLocaleString(Qt.locale(), "f", 0)
        color: Theme.text
        font.family: Theme.serif
        font.pixelSize: 120 * Theme.unit
    }

    Timer {
        id: ticking

        interval: 1000
        repeat: true
        running: false
        onTriggered: {
            countdown.remaining -= 1;
            if (countdown.remaining === 0) {
                stop();
                countdown.done();
            }
        }
    }
}
