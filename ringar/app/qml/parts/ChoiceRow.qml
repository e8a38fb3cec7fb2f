import QtQuick
import QtQuick.Controls.Basic

// One line of a list to choose from.
AbstractButton {
    id: choice

    property string iconPath: ""
    property bool current: false
    property string hint: ""
    property int elide: Text.ElideRight

    implicitWidth: parent ? parent.width : 0
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: hint === "" ? text : hint + ": " + text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: 14 * Theme.unit
        color: choice.pressed || choice.hovered ? Theme.hover : "transparent"
        border.width: choice.visualFocus ? 3 : 0
        border.color: Theme.text
    }

    contentItem: Row {
        spacing: 12 * Theme.unit
        leftPadding: 12 * Theme.unit
        rightPadding: 12 * Theme.unit

        Icon {
            visible: choice.iconPath !== ""
            path: choice.iconPath
            color: choice.current ? Theme.gold : Theme.mute
            anchors.verticalCenter: parent.verticalCenter
        }

        Text {
            text: choice.text
            width: choice.width - (choice.iconPath === "" ? 30 : 74) * Theme.unit
            color: choice.current ? Theme.gold : Theme.text
            font.pixelSize: Theme.body
            elide: choice.elide
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignLeft
        }
    }
}
