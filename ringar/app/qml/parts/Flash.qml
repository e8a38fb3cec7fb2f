import QtQuick

// A short flash over the whole window.
Rectangle {
    id: flash

    function start(): void {
        flashing.restart();
    }

    color: "white"
    opacity: 0
    visible: opacity > 0

    SequentialAnimation {
        id: flashing

        NumberAnimation { target: flash; property: "opacity"; to: 0.85; duration: 50 }
        NumberAnimation { target: flash; property: "opacity"; to: 0; duration: 200; easing.type: Easing.OutCubic }
    }
}
