import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// One number of the parameter model.
ColumnLayout {
    id: row

    required property string name
    required property string label
    required property string help
    required property string unit
    required property real minimum
    required property real maximum
    required property real step
    required property var value

    signal moved(string name, real value)

    spacing: 0

    RowLayout {
        Layout.fillWidth: true

        Text {
            Layout.fillWidth: true
            text: row.label
            color: Theme.mute
            font.pixelSize: 15 * Theme.unit
            horizontalAlignment: Text.AlignLeft
        }

        Text {
            text: row.unit === "" ? Figures.percent(slider.value) : Figures.whole(slider.value) + "\u00a0" + row.unit
            color: Theme.text
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
    }

    Slider {
        id: slider

        objectName: "slider_" + row.name
        Layout.fillWidth: true
        implicitHeight: Theme.target
        from: row.minimum
        to: row.maximum
        stepSize: row.step
        value: row.value
        Accessible.name: row.label
        Accessible.description: row.help
        onMoved: row.moved(row.name, value)

        background: Rectangle {
            x: slider.leftPadding
            y: slider.topPadding + slider.availableHeight / 2 - height / 2
            width: slider.availableWidth
            height: 6 * Theme.unit
            radius: height / 2
            color: Theme.track

            Rectangle {
                x: slider.mirrored ? parent.width - width : 0
                width: slider.position * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.gold
            }
        }

        handle: Rectangle {
            x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
            y: slider.topPadding + slider.availableHeight / 2 - height / 2
            width: 34 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.knob
            border.width: slider.visualFocus ? 4 * Theme.unit : 7 * Theme.unit
            border.color: slider.visualFocus || slider.pressed ? Theme.text : Theme.gold
        }
    }
}
