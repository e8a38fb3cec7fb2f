import QtQuick
import "../parts"

// One yes or no of the parameter model.
Toggle {
    id: control

    required property string name
    required property string label
    required property string help
    required property var value

    signal moved(string name, bool value)

    objectName: "switch_" + name
    checked: value === true
    text: label
    Accessible.description: help
    onToggled: moved(name, checked)
}
