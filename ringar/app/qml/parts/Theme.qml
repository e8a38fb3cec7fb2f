pragma Singleton
import QtQuick

// Colours, type and measures. `unit` follows the window's size; everything is a multiple of it.
QtObject {
    property real unit: 1

    readonly property color ink: "#0d0c0b"
    readonly property color tray: "#e6141210"
    readonly property color glass: "#d9161412"
    readonly property color line: "#2effffff"
    readonly property color gold: "#d9b878"
    readonly property color deepGold: "#8f7444"
    readonly property color goldTint: "#52d9b878"
    readonly property color goldInk: "#1a140a"
    readonly property color ivory: "#f5efe4"
    readonly property color mute: "#bdb3a3"
    readonly property color rose: "#f0a58f"
    readonly property color jade: "#7fd6a0"
    readonly property color skin: "#4a423a"

    readonly property string serif: "EB Garamond"

    readonly property int quick: 120
    readonly property int calm: 220

    readonly property real margin: 26 * unit
    readonly property real target: Math.max(48, 56 * unit)
    readonly property real small: 14 * unit
    readonly property real body: 16 * unit
    readonly property real title: 30 * unit
    readonly property real display: 44 * unit
}
