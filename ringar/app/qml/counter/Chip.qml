import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// A value to filter by.
AbstractButton {
    id: chip

    property int count: -1

    checkable: false
    implicitHeight: Math.max(48, 48 * Theme.unit)
    implicitWidth: Math.max(implicitHeight, words.implicitWidth + 30 * Theme.unit)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: click()

    background: Item {
        Rectangle {
            anchors { fill: parent; topMargin: 5 * Theme.unit; bottomMargin: 5 * Theme.unit }
            radius: height / 2
            color: chip.checked ? Theme.gold : chip.hovered ? Theme.raisedHover : Theme.raised
            border.width: chip.visualFocus ? 2 : 1
            border.color: chip.visualFocus ? Theme.text : chip.checked ? "transparent" : Theme.line
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth

        Row {
            id: words

            anchors.centerIn: parent
            spacing: 7 * Theme.unit

            Text {
                text: chip.text
                color: chip.checked ? Theme.goldInk : Theme.text
                font.pixelSize: 15 * Theme.unit
            }

            Text {
                visible: chip.count >= 0
                text: chip.count.toLocaleString(Qt.locale(), "f", 0)
                color: chip.checked ? Theme.goldInk : Theme.mute
                font.pixelSize: 13 * Theme.unit
                anchors.baseline: parent.children[0].baseline
            }
        }
    }
}
