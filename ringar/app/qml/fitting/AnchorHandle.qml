import QtQuick
import "../parts"

// One end of the ring's inner edge: dragged by a finger or the mouse, moved by arrow keys.
Item {
    id: handle

    property int number: 0
    property real placeX: 0
    property real placeY: 0
    property real step: 1
    readonly property real shownX: drag.active ? placeX + drag.activeTranslation.x : placeX
    readonly property real shownY: drag.active ? placeY + drag.activeTranslation.y : placeY

    signal put(real x, real y)

    x: shownX - width / 2
    y: shownY - height / 2
    width: 64 * Theme.unit
    height: width
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: number === 0 ? qsTr("Left end of the inner edge") : qsTr("Right end of the inner edge")
    Keys.onLeftPressed: put(placeX - step, placeY)
    Keys.onRightPressed: put(placeX + step, placeY)
    Keys.onUpPressed: put(placeX, placeY - step)
    Keys.onDownPressed: put(placeX, placeY + step)

    DragHandler {
        id: drag

        property point last: Qt.point(0, 0)

        target: null
        dragThreshold: 2
        onActiveTranslationChanged: if (active) last = Qt.point(handle.placeX + activeTranslation.x, handle.placeY + activeTranslation.y)
        onActiveChanged: {
            if (active)
                handle.forceActiveFocus();
            else
                handle.put(last.x, last.y);
        }
    }

    HoverHandler { cursorShape: Qt.CrossCursor }

    // A ring with an open middle, so that the edge under it stays in sight.
    Rectangle {
        anchors.centerIn: parent
        width: (drag.active ? 44 : 34) * Theme.unit
        height: width
        radius: width / 2
        color: "#30000000"
        border.width: handle.activeFocus ? 4 : 3
        border.color: handle.activeFocus ? "#ffffff" : "#d9b878"

        Behavior on width { NumberAnimation { duration: Theme.quick } }
    }

    Rectangle { anchors.centerIn: parent; width: 9 * Theme.unit; height: 1.5; color: "#ffffff" }
    Rectangle { anchors.centerIn: parent; width: 1.5; height: 9 * Theme.unit; color: "#ffffff" }
}
