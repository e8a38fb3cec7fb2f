import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// Several lines to type into; told when they are left or nothing was typed for a while.
TextArea {
    id: field

    property string given: ""
    property string name: placeholderText

    signal noted(string text)

    function tell(): void {
        later.stop();
        if (text !== given)
            noted(text);
    }

    padding: 12 * Theme.unit
    leftPadding: 16 * Theme.unit
    rightPadding: 16 * Theme.unit
    color: Theme.text
    placeholderTextColor: Theme.mute
    selectionColor: Theme.gold
    selectedTextColor: Theme.goldInk
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    font.pixelSize: 15 * Theme.unit
    implicitHeight: Math.max(48, contentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.multiLine: true
    onGivenChanged: if (!activeFocus) text = given
    Component.onCompleted: text = given
    onTextChanged: if (activeFocus) later.restart()
    onActiveFocusChanged: if (!activeFocus) tell()

    Timer {
        id: later

        interval: 500
        onTriggered: field.tell()
    }

    background: Rectangle {
        radius: 16 * Theme.unit
        color: Theme.raised
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.gold : Theme.line
    }
}
