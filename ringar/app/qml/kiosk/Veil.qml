import QtQuick
import "../parts"

// Something to read or answer, on a tray in the middle, before everything else.
FocusScope {
    id: veil

    property bool open: false
    property string title
    property string sentence
    readonly property alias inner: column.width
    default property alias content: column.data
    property real trayWidth: 560 * Theme.unit
    readonly property bool low: height < 600 * Theme.unit

    visible: opacity > 0
    opacity: open ? 1 : 0
    Accessible.role: Accessible.Dialog
    Accessible.name: title + ". " + sentence

    onOpenChanged: if (open) forceActiveFocus()

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.scrim, 0.82)
    }

    // Touches stay here, but not those that come while it goes.
    MouseArea {
        anchors.fill: parent
        enabled: veil.open
        preventStealing: true
    }

    Glass {
        anchors.centerIn: parent
        width: Math.min(veil.trayWidth, veil.width - 2 * Theme.margin)
        height: column.implicitHeight + (veil.low ? 36 : 64) * Theme.unit
        radius: 30 * Theme.unit

        Column {
            id: column

            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 36 * Theme.unit }
            spacing: (veil.low ? 10 : 20) * Theme.unit

            Text {
                width: parent.width
                visible: text !== ""
                text: veil.title
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: (veil.low ? 24 : 30) * Theme.unit
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
            }

            Text {
                width: parent.width
                visible: text !== ""
                text: veil.sentence
                color: Theme.mute
                font.pixelSize: (veil.low ? 16 : 18) * Theme.unit
                lineHeight: Theme.openLines
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
