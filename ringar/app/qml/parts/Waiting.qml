import QtQuick

// Something is on its way: three dots that breathe in turn.
Row {
    id: waiting

    property bool breathing: true

    objectName: "waiting"
    spacing: 9 * Theme.unit
    Accessible.ignored: true

    Repeater {
        model: 3

        Rectangle {
            id: dot

            required property int index

            width: 9 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.gold
            opacity: 0.25

            SequentialAnimation on opacity {
                running: waiting.visible && waiting.breathing
                alwaysRunToEnd: true
                loops: Animation.Infinite
                PauseAnimation { duration: dot.index * 160 }
                NumberAnimation { to: 1; duration: 320; easing.type: Easing.InOutSine }
                NumberAnimation { to: 0.25; duration: 320; easing.type: Easing.InOutSine }
                PauseAnimation { duration: 320 - dot.index * 160 }
            }
        }
    }
}
