import QtQuick
import QtQuick.Controls.Basic

// A few options of which one holds.
Flow {
    id: chips

    property string name
    property string prefix
    property var options: []
    property string current

    signal chosen(string key)

    spacing: 8 * Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: chips.options

        AbstractButton {
            id: chip

            required property var modelData
            readonly property bool on: chips.current === modelData.key

            objectName: chips.prefix + modelData.key
            text: modelData.text
            implicitHeight: Math.max(48, 48 * Theme.unit)
            implicitWidth: Math.max(implicitHeight, label.implicitWidth + 32 * Theme.unit)
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: on
            onClicked: chips.chosen(modelData.key)
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()

            background: Rectangle {
                radius: height / 2
                color: chip.on ? Theme.gold : chip.hovered ? Theme.hover : "transparent"
                border.width: chip.visualFocus ? 3 : 1
                border.color: chip.visualFocus ? Theme.text : chip.on ? "transparent" : Theme.line

                Behavior on color { ColorAnimation { duration: Theme.quick } }
            }

            contentItem: Text {
                id: label

                text: chip.text
                color: chip.on ? Theme.goldInk : Theme.text
                font.pixelSize: 15 * Theme.unit
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
