import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// What a touch on the photo does, the brush's size, the zoom.
RowLayout {
    id: tools

    required property Item pane

    spacing: 8 * Theme.unit

    component Tool: PillButton {
        property string tool

        checkable: true
        autoExclusive: false
        checked: tools.pane.tool === tool
        onClicked: {
            tools.pane.tool = tool;
            checked = Qt.binding(() => tools.pane.tool === tool);
        }
    }

    Tool {
        objectName: "toolAnchors"
        tool: "anchors"
        iconPath: Icons.anchors
        hint: qsTr("Drag the ends of the inner edge")
    }

    Tool {
        objectName: "toolAdd"
        tool: "add"
        iconPath: Icons.brushAdd
        hint: qsTr("Paint what belongs to the ring")
    }

    Tool {
        objectName: "toolRemove"
        tool: "remove"
        iconPath: Icons.brushRemove
        hint: qsTr("Paint what does not belong to the ring")
    }

    Slider {
        id: size

        objectName: "brushSize"
        Layout.fillWidth: true
        Layout.maximumWidth: 220 * Theme.unit
        opacity: tools.pane.painting ? 1 : 0
        enabled: tools.pane.painting
        implicitHeight: Theme.target
        from: 4
        to: 80
        value: tools.pane.brushPx
        Accessible.name: qsTr("Size of the brush")
        onMoved: tools.pane.brushPx = value

        background: Rectangle {
            x: size.leftPadding
            y: size.topPadding + size.availableHeight / 2 - height / 2
            width: size.availableWidth
            height: 6 * Theme.unit
            radius: height / 2
            color: Theme.track
        }

        handle: Rectangle {
            x: size.leftPadding + size.visualPosition * (size.availableWidth - width)
            y: size.topPadding + size.availableHeight / 2 - height / 2
            width: 30 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.knob
            border.width: (size.visualFocus ? 4 : 7) * Theme.unit
            border.color: Theme.gold
        }
    }

    Item { Layout.fillWidth: true }

    PillButton {
        objectName: "photoZoomOut"
        iconPath: Icons.zoomOut
        hint: qsTr("Smaller")
        onClicked: tools.pane.zoomAt(0.8, tools.pane.width / 2, tools.pane.height / 2)
    }

    PillButton {
        objectName: "photoZoomIn"
        iconPath: Icons.zoomIn
        hint: qsTr("Larger")
        onClicked: tools.pane.zoomAt(1.25, tools.pane.width / 2, tools.pane.height / 2)
    }

    PillButton {
        objectName: "photoHome"
        iconPath: Icons.reset
        hint: qsTr("Show the whole photo")
        onClicked: tools.pane.home()
    }
}
