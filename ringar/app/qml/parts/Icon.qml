import QtQuick
import Ringar

// A line icon from an SVG path on a 24 x 24 grid.
LineIcon {
    property real size: 24 * Theme.unit

    color: Theme.text
    fill: "transparent"
    implicitWidth: size
    implicitHeight: size
}
