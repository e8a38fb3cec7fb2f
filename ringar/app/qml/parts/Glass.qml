import QtQuick

// A dark tray on the picture.
Rectangle {
    radius: 26 * Theme.unit
    color: Theme.tray
    border.width: 1
    border.color: Theme.line
}
