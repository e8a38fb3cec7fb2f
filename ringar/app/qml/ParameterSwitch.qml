import QtQuick
import QtQuick.Controls.Basic

// One yes or no of the parameter model.
Switch {
    id: control

    required property string name
    required property string label
    required property string help
    required property var value

    signal moved(string name, bool value)

    objectName: "switch_" + name
    implicitHeight: Theme.target
    checked: value === true
    text: label
    Accessible.name: label
    Accessible.description: help
    onToggled: moved(name, checked)

    contentItem: Text {
        text: control.text
        color: Theme.mute
        font.pixelSize: 15 * Theme.unit
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        rightPadding: control.indicator.width + 12 * Theme.unit
    }

    indicator: Rectangle {
        x: control.mirrored ? 0 : control.width - width
        y: (control.height - height) / 2
        width: 54 * Theme.unit
        height: 32 * Theme.unit
        radius: height / 2
        color: control.checked ? Theme.gold : "#45ffffff"
        border.width: control.visualFocus ? 3 : 0
        border.color: Theme.ivory

        Behavior on color { ColorAnimation { duration: Theme.quick } }

        Rectangle {
            x: 4 * Theme.unit + control.visualPosition * (parent.width - width - 8 * Theme.unit)
            anchors.verticalCenter: parent.verticalCenter
            width: 24 * Theme.unit
            height: width
            radius: width / 2
            color: control.checked ? Theme.goldInk : Theme.ivory
        }
    }
}
