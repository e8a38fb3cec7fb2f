import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// One line to type into.
TextField {
    id: field

    property string iconPath: ""
    property string name: placeholderText
    property string suffix: ""
    readonly property bool mirrored: LayoutMirroring.enabled

    implicitHeight: Theme.target
    leftPadding: (mirrored || iconPath === "" ? 18 : 48) * Theme.unit
    rightPadding: (mirrored && iconPath !== "" ? 48 : suffix !== "" ? 58 : 18) * Theme.unit
    color: Theme.text
    placeholderTextColor: Theme.mute
    selectionColor: Theme.gold
    selectedTextColor: Theme.goldInk
    selectByMouse: true
    font.pixelSize: Theme.body
    verticalAlignment: TextInput.AlignVCenter
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    background: Rectangle {
        radius: height / 2
        color: Theme.raised
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.gold : Theme.line

        Icon {
            visible: field.iconPath !== ""
            path: field.iconPath
            size: 22 * Theme.unit
            color: field.activeFocus ? Theme.gold : Theme.mute
            anchors { left: parent.left; leftMargin: 16 * Theme.unit; verticalCenter: parent.verticalCenter }
        }

        Text {
            visible: field.suffix !== "" && field.text !== ""
            text: field.suffix
            color: Theme.mute
            font.pixelSize: Theme.body
            anchors { right: parent.right; rightMargin: 18 * Theme.unit; verticalCenter: parent.verticalCenter }
        }
    }
}
