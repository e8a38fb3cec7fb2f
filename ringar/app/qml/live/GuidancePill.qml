import QtQuick
import "../parts"

// One calm sentence.
Glass {
    id: pill

    required property string sentence
    property real maximumWidth: 600 * Theme.unit

    implicitWidth: Math.min(maximumWidth, label.implicitWidth + 48 * Theme.unit)
    implicitHeight: label.height + 24 * Theme.unit
    radius: Math.min(height / 2, 30 * Theme.unit)
    opacity: sentence === "" ? 0 : 1
    visible: opacity > 0
    objectName: "guidance"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    onSentenceChanged: if (sentence !== "") label.text = sentence

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Text {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, pill.maximumWidth - 48 * Theme.unit)
        color: Theme.text
        font.pixelSize: 18 * Theme.unit
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        maximumLineCount: 3
        elide: Text.ElideRight
    }
}
