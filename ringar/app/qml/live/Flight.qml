import QtQuick
import "../parts"

// What was just taken flies to the gallery.
Item {
    id: flight

    property point goal
    property real progress: 1

    function start(picture: url): void {
        image.source = picture;
        flying.restart();
    }

    visible: flying.running
    objectName: "flight"
    Accessible.ignored: true

    Rectangle {
        readonly property real share: 0.42 * (1 - flight.progress) + 0.03

        width: flight.width * share
        height: width * 9 / 16
        x: flight.width / 2 * (1 - flight.progress) + flight.goal.x * flight.progress - width / 2
        y: flight.height * 0.45 * (1 - flight.progress) + flight.goal.y * flight.progress - height / 2
        radius: 10 * Theme.unit
        color: Theme.onPicture
        opacity: flight.progress < 0.8 ? 1 : (1 - flight.progress) * 5

        Image {
            id: image

            anchors { fill: parent; margins: 3 * Theme.unit }
            sourceSize.width: 640
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
        }
    }

    SequentialAnimation {
        id: flying

        PropertyAction { target: flight; property: "progress"; value: 0 }
        PauseAnimation { duration: 60 }
        NumberAnimation { target: flight; property: "progress"; to: 1; duration: 240; easing.type: Easing.InOutCubic }
    }
}
