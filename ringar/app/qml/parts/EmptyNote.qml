import QtQuick

// What will be here, where there is nothing yet.
Item {
    id: note

    property string text
    property string iconPath

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, 460 * Theme.unit)
        spacing: 18 * Theme.unit

        Icon {
            path: note.iconPath
            size: 52 * Theme.unit
            weight: 1.1
            color: Theme.gold
            anchors.horizontalCenter: parent.horizontalCenter
        }

        Text {
            width: parent.width
            text: note.text
            color: Theme.mute
            font.pixelSize: 18 * Theme.unit
            lineHeight: Theme.openLines
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
        }
    }
}
