import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// One ring on the tray, with a heart to set it aside.
AbstractButton {
    id: card

    required property int index
    required property string ring_id
    required property string name
    required property string details
    property bool worn: false
    property bool focused: false
    property bool marked: false

    signal mark

    objectName: "ringCard" + index
    focusPolicy: Qt.ClickFocus
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
        border.width: card.focused ? 3 : card.worn ? 2 : 1
        border.color: card.focused ? Theme.text : card.worn ? Theme.gold : Theme.line
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

    AbstractButton {
        id: heart

        objectName: "heart" + card.index
        anchors { right: parent.right; top: parent.top }
        width: Math.max(48, 48 * Theme.unit)
        height: width
        focusPolicy: Qt.NoFocus
        checked: card.marked
        scale: pressed ? 0.85 : 1
        Accessible.role: Accessible.CheckBox
        Accessible.name: qsTr("Mark %1").arg(card.name)
        Accessible.checked: card.marked
        onClicked: card.mark()

        Behavior on scale { NumberAnimation { duration: Theme.quick } }

        contentItem: Item {
            Icon {
                anchors {
                    centerIn: parent
                    horizontalCenterOffset: (card.mirrored ? -5 : 5) * Theme.unit
                    verticalCenterOffset: -5 * Theme.unit
                }
                path: Icons.heart
                size: 22 * Theme.unit
                color: card.marked ? Theme.gold : Theme.mute
                fill: card.marked ? Theme.gold : "transparent"
            }
        }
    }
}
