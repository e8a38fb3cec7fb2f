import QtQuick
import QtQuick.Controls.Basic

// A button with a word, an icon, or both.
AbstractButton {
    id: button

    property string iconPath: ""
    property bool accent: false
    readonly property bool golden: accent && enabled
    property real lettering: Theme.body
    property bool quiet: false
    property bool mirrorsIcon: false
    property color iconColor: golden ? Theme.goldInk : Theme.text
    property color iconFill: "transparent"
    property string hint: text

    implicitHeight: Theme.target
    implicitWidth: text === "" ? Theme.target : Math.max(Theme.target, row.implicitWidth + 40 * Theme.unit)
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.4
    scale: pressed ? 0.96 : 1
    Accessible.name: hint
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad } }

    background: Rectangle {
        radius: height / 2
        color: button.golden ? Theme.gold : button.quiet ? "transparent" : button.pressed || button.checked ? Theme.pressed : Theme.glass
        border.width: button.visualFocus ? 3 : button.quiet ? 0 : 1
        border.color: button.visualFocus ? Theme.text : button.golden ? "transparent" : Theme.line

        Behavior on color { ColorAnimation { duration: Theme.quick } }
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 10 * Theme.unit

            Icon {
                visible: button.iconPath !== ""
                rotation: button.mirrorsIcon && button.mirrored ? 180 : 0
                path: button.iconPath
                color: button.iconColor
                fill: button.iconFill
                anchors.verticalCenter: parent.verticalCenter
            }

            Text {
                visible: button.text !== ""
                text: button.text
                color: button.golden ? Theme.goldInk : Theme.text
                font.pixelSize: button.lettering
                font.weight: Font.Medium
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
