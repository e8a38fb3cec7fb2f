import QtQuick
import QtQuick.Controls.Basic

// Shows that there is more.
ScrollBar {
    id: bar

    policy: ScrollBar.AsNeeded
    focusPolicy: Qt.NoFocus
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 4 * Theme.unit
        radius: width / 2
        color: Theme.track
        opacity: bar.size < 1 ? 1 : 0
    }
}
