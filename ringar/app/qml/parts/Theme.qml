pragma Singleton
import QtQuick

// Colours, type and measures. `unit` follows the window's size; everything is a multiple of it. `dark` chooses the ground:
// a jeweler's window at night, or ivory paper by day.
QtObject {
    property real unit: 1
    property bool dark: true

    // Grounds.
    readonly property color ground: dark ? "#0d0c0b" : "#f6f1e8"
    readonly property color tray: dark ? "#f5141210" : "#f8fcfaf5"
    readonly property color glass: dark ? "#d9161412" : "#ebfcfaf5"
    readonly property color raised: dark ? "#e6171513" : "#f2fdfbf7"
    readonly property color raisedHover: dark ? "#ee221f1b" : "#fbffffff"
    readonly property color chosen: dark ? "#f52e271c" : "#faf6ead0"
    readonly property color pressed: dark ? "#6b5938" : "#e6d2a4"
    readonly property color hover: dark ? "#2affffff" : "#14000000"
    readonly property color scrim: dark ? "#0d0c0b" : "#f6f1e8"
    readonly property color line: dark ? "#2effffff" : "#33302510"
    readonly property color track: dark ? "#5cffffff" : "#66302510"
    readonly property color skin: dark ? "#4a423a" : "#d9cbb8"
    readonly property color skinHover: dark ? "#6d6052" : "#c7b394"

    // What is written and drawn on them.
    readonly property color text: dark ? "#f5efe4" : "#241e16"
    readonly property color mute: dark ? "#bdb3a3" : "#5c5244"
    readonly property color gold: dark ? "#d9b878" : "#805d18"
    readonly property color deepGold: dark ? "#8f7444" : "#b3924f"
    readonly property color goldInk: dark ? "#1a140a" : "#fffaf0"
    readonly property color goldOnScrim: dark ? "#e2c68d" : "#241e16"
    readonly property color rose: dark ? "#f0a58f" : "#a03318"
    readonly property color jade: dark ? "#7fd6a0" : "#1d7444"
    readonly property color knob: dark ? "#f5efe4" : "#fffaf0"
    readonly property color recording: dark ? "#ff6a55" : "#c62f1b"
    readonly property color band: dark ? "#fff6df" : "#fffaf0"

    // On the picture itself, whatever the ground.
    readonly property color onPicture: "#f5efe4"
    readonly property color shutter: dark ? "#f5efe4" : "#805d18"
    readonly property color shutterRing: dark ? "#f5efe4" : "#fffaf0"

    // Arabic letters are smaller than Latin ones of the same size, and their lines farther apart.
    readonly property bool arabic: Qt.application.layoutDirection === Qt.RightToLeft
    readonly property real lettering: arabic ? 1.14 : 1
    readonly property real closeLines: arabic ? 0.78 : 1.08
    readonly property real openLines: arabic ? 0.9 : 1.25

    readonly property string serif: "EB Garamond"

    readonly property int quick: 120
    readonly property int calm: 220

    readonly property real margin: 26 * unit
    readonly property real target: Math.max(48, 56 * unit)
    readonly property real small: 14 * unit * lettering
    readonly property real body: 16 * unit * lettering
    readonly property real title: 30 * unit
    readonly property real display: 44 * unit
}
