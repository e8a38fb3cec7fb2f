pragma Singleton
import QtQuick

// Paths of the line icons, 24 x 24.
QtObject {
    readonly property string camera: "M4 8h3l2-3h6l2 3h3v11H4z M12 10.2a3.4 3.4 0 1 0 0.01 0z"
    readonly property string sliders: "M4 7h9 M17 7h3 M15 4.8v4.4 M4 17h3 M11 17h9 M9 14.8v4.4 M4 12h12 M20 12h0"
    readonly property string close: "M6 6l12 12 M18 6L6 18"
    readonly property string undo: "M9 5L4.5 9.5 9 14 M5 9.5h9a5 5 0 0 1 0 10h-3"
    readonly property string redo: "M15 5l4.5 4.5L15 14 M19 9.5h-9a5 5 0 0 0 0 10h3"
    readonly property string reset: "M6 12a6.500 6.500 0 1 0 2-4.700 M8.500 3.500v4h4"
    readonly property string mirror: "M12 4v16 M9 8l-5 8h5z M15 8l5 8h-5z"
    readonly property string freeze: "M8.5 6v12 M15.5 6v12"
    readonly property string play: "M8 5.5l10 6.5-10 6.5z"
    readonly property string add: "M12 5v14 M5 12h14"
    readonly property string remove: "M5 12h14"
    readonly property string folder: "M4 7V18h16V8.5h-8.5L10 6.5H4z"
    readonly property string clip: "M4 6h16v12H4z M4 10h16 M8 6v4 M13 6v4 M18 6v4"
    readonly property string gallery: "M4 5h16v14H4z M4 16l5-5 4 4 2.5-2.5L20 17 M15.500 8.5v0.1"
    readonly property string back: "M14 6l-6 6 6 6"
    readonly property string save: "M12 4v10 M8 10.5l4 4 4-4 M5 19h14"
    readonly property string trash: "M5 7h14 M9 7V4.500h6V7 M7 7l1 13h8l1-13"
    readonly property string compare: "M4 5h7v14H4z M13 5h7v14h-7z"
    readonly property string timer: "M12 6.500a6.800 6.800 0 1 0 0.01 0z M12 9.500v4 M10 3.500h4"
    readonly property string ring: "M12 9a6 6 0 1 0 0.01 0z M9.5 5.5L12 9l2.5-3.5L13.5 3h-3z"
    readonly property string hand: "M8 13V6.5a1.4 1.4 0 0 1 2.8 0V11 M10.8 11V4.8a1.4 1.4 0 0 1 2.8 0V11 M13.6 11V6a1.4 1.4 0 0 1 2.8 0v8c0 4-2 6.5-5.2 6.5-2.6 0-4-1.300-5.2-3.600l-2-3.800c-0.700-1.400 1.200-2.400 2-1.200L8 14"
    readonly property string check: "M5 12.5l4.5 4.5L19 7.5"
    readonly property string alert: "M12 5v9 M12 18.5v0.1"
}
