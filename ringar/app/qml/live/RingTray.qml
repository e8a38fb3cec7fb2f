import QtQuick
import "../parts"

// The rings as a carousel: flick, wheel, arrow keys, touch.
ListView {
    id: tray

    required property QtObject studio
    property bool keyed: false
    readonly property var marked: studio.shortlist.skus

    objectName: "tray"
    orientation: ListView.Horizontal
    spacing: 14 * Theme.unit
    leftMargin: Theme.margin
    rightMargin: Theme.margin
    model: studio.shelf
    currentIndex: studio.dressing.row
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    boundsBehavior: Flickable.DragAndOvershootBounds
    cacheBuffer: 600
    reuseItems: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Rings")
    Keys.onLeftPressed: step(effectiveLayoutDirection === Qt.RightToLeft ? 1 : -1)
    Keys.onRightPressed: step(effectiveLayoutDirection === Qt.RightToLeft ? -1 : 1)

    // The current card, and the margin before the first one where that is there too.
    function show(): void {
        forceLayout();
        if (currentIndex > 0)
            positionViewAtIndex(currentIndex, ListView.Contain);
        const toLeft = effectiveLayoutDirection === Qt.RightToLeft;
        if (currentIndex === 0 || (toLeft ? contentX + width > originX + contentWidth - 1 : contentX < originX + 1))
            contentX = toLeft ? originX + contentWidth - width + rightMargin : originX - leftMargin;
    }

    function step(by: int): void {
        keyed = true;
        studio.dressing.wear(Math.max(0, Math.min(count - 1, currentIndex + by)));
    }

    onActiveFocusChanged: if (!activeFocus) keyed = false
    onCurrentIndexChanged: show()
    onCountChanged: if (!moving) Qt.callLater(show)
    onWidthChanged: Qt.callLater(show)

    delegate: RingCard {
        width: Math.max(tray.height * 0.9, 118 * Theme.unit)
        height: tray.height
        worn: tray.studio.dressing.ring === ring_id
        focused: tray.activeFocus && worn && (tray.keyed || visualFocus)
        marked: tray.marked.indexOf(ring_id) >= 0
        onMark: tray.studio.shortlist.toggle(ring_id)
        onClicked: {
            tray.keyed = false;
            tray.studio.dressing.wear(index);
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            const by = event.angleDelta.x !== 0 ? event.angleDelta.x : event.angleDelta.y;
            tray.flick(by * 12, 0);
        }
    }
}
