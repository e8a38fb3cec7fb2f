import QtQuick
import QtQuick.Controls.Basic

// A labelled switch.
Switch {
    id: control

    implicitHeight: Theme.target
    padding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    contentItem: Text {
        text: control.text
        color: Theme.mute
        font.pixelSize: 15 * Theme.unit
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        leftPadding: control.mirrored ? control.indicator.width + 12 * Theme.unit : 0
        rightPadding: control.mirrored ? 0 : control.indicator.width + 12 * Theme.unit
        elide: Text.ElideRight
    }

    indicator: Rectangle {
        x: control.mirrored ? control.leftPadding : control.width - width - control.rightPadding
        y: (control.height - height) / 2
        width: 54 * Theme.unit
        height: 32 * Theme.unit
        radius: height / 2
        color: control.checked ? Theme.gold : Theme.track
        border.width: control.visualFocus ? 3 : 0
        border.color: Theme.text

        Behavior on color { ColorAnimation { duration: Theme.quick } }

        Rectangle {
            x: 4 * Theme.unit + control.visualPosition * (parent.width - width - 8 * Theme.unit)
            anchors.verticalCenter: parent.verticalCenter
            width: 24 * Theme.unit
            height: width
            radius: width / 2
            color: control.checked ? Theme.goldInk : Theme.knob
        }
    }
}
