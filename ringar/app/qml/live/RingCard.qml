import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// One ring on the tray.
AbstractButton {
    id: card

    required property int index
    required property string ring_id
    required property string name
    required property string details
    property bool worn: false

    objectName: "ringCard" + index
    focusPolicy: Qt.StrongFocus
    padding: 10 * Theme.unit
    scale: pressed ? 0.95 : 1
    Accessible.role: Accessible.RadioButton
    Accessible.name: details === "" ? name : name + ", " + details
    Accessible.checked: worn
    Keys.onReturnPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick } }

    background: Rectangle {
        radius: 22 * Theme.unit
        color: card.worn ? Theme.chosen : card.hovered ? Theme.raisedHover : Theme.raised
        border.width: card.worn || card.visualFocus ? 2 : 1
        border.color: card.visualFocus ? Theme.text : card.worn ? Theme.gold : Theme.line
    }

    contentItem: Item {
        Image {
            anchors.topMargin: 2 * Theme.unit
            anchors.bottomMargin: 4 * Theme.unit
            source: "image://rings/" + encodeURIComponent(card.ring_id)
            anchors { top: parent.top; bottom: label.top; horizontalCenter: parent.horizontalCenter }
            width: height
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            mipmap: true
            smooth: true
        }

        Text {
            id: label

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: -7 * Theme.unit; rightMargin: -7 * Theme.unit }
            text: card.name
            color: card.worn ? Theme.text : Theme.mute
            font.pixelSize: 15 * Theme.unit
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
        }
    }
}
