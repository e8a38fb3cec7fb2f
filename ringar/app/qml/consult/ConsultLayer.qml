import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// The jeweler's side of a consultation, over the live picture: point, zoom, choose the customer's screen.
Item {
    id: side

    required property QtObject studio
    required property Item surface
    property real topMargin: 100
    property real bottomMargin: 200
    readonly property QtObject consult: studio.consultation
    readonly property rect whole: surface.picture_rect

    // A held touch points for the customer.
    MouseArea {
        objectName: "pointerArea"
        anchors.fill: parent
        enabled: side.consult.pointing
        cursorShape: Qt.CrossCursor
        onPressed: mouse => point(mouse)
        onPositionChanged: mouse => point(mouse)
        onReleased: side.consult.stop_pointing()
        onCanceled: side.consult.stop_pointing()

        function point(mouse: var): void {
            side.consult.point((mouse.x - side.whole.x) / side.whole.width, (mouse.y - side.whole.y) / side.whole.height);
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => side.consult.zoom_by(Math.pow(1.0015, event.angleDelta.y))
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => side.consult.zoom_by(delta)
    }

    // What the customer sees of the picture.
    Rectangle {
        objectName: "customerPart"
        visible: side.consult.zoom > 1.01
        width: side.whole.width / side.consult.zoom
        height: side.whole.height / side.consult.zoom
        x: side.whole.x + Math.min(Math.max(side.consult.centre_x * side.whole.width - width / 2, 0), side.whole.width - width)
        y: side.whole.y + Math.min(Math.max(side.consult.centre_y * side.whole.height - height / 2, 0), side.whole.height - height)
        radius: 14 * Theme.unit
        color: "transparent"
        border.width: 2
        border.color: "#d9b878"

        Rectangle {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; margins: 8 * Theme.unit }
            width: zoomText.implicitWidth + 20 * Theme.unit
            height: 28 * Theme.unit
            radius: height / 2
            color: "#d9161412"

            Text {
                id: zoomText

                objectName: "zoomText"
                anchors.centerIn: parent
                text: side.consult.zoom.toLocaleString(Qt.locale(), "f", 1) + " ×"
                color: Theme.onPicture
                font.pixelSize: Theme.small
            }
        }
    }

    LaserDot {
        visible: side.consult.dot_shown
        size: side.height * 0.08
        x: side.whole.x + side.consult.dot_x * side.whole.width - width / 2
        y: side.whole.y + side.consult.dot_y * side.whole.height - height / 2
    }

    Grid {
        id: buttons

        anchors { right: parent.right; rightMargin: Theme.margin; top: parent.top; topMargin: side.topMargin }
        columns: side.height - side.topMargin - side.bottomMargin < 4 * Theme.target + 36 ? 2 : 1
        spacing: 10 * Theme.unit

        PillButton {
            objectName: "pointing"
            checkable: true
            checked: side.consult.pointing
            iconPath: Icons.pointer
            hint: qsTr("Point for the customer")
            onToggled: side.consult.set_pointing(checked)
        }

        PillButton {
            objectName: "zoomIn"
            iconPath: Icons.zoomIn
            hint: qsTr("Larger for the customer")
            onClicked: side.consult.zoom_by(1.25)
        }

        PillButton {
            objectName: "zoomOut"
            enabled: side.consult.zoom > 1.01
            iconPath: Icons.zoomOut
            hint: qsTr("Smaller for the customer")
            onClicked: side.consult.zoom_by(0.8)
        }

        PillButton {
            id: screenButton

            objectName: "consultScreens"
            checkable: true
            iconPath: Icons.screen
            hint: qsTr("The customer's window")
        }
    }

    ConsultPanel {
        anchors { right: buttons.left; rightMargin: 12 * Theme.unit; top: buttons.top }
        width: Math.min(implicitWidth, side.width - buttons.width - 2 * Theme.margin)
        visible: screenButton.checked
        consult: side.consult
        customerWindow: customer
        onChosen: screenButton.checked = false
    }

    ConsultWindow {
        id: customer

        studio: side.studio
        visible: true
    }

    Connections {
        target: side.Window.window

        function onClosing(): void {
            customer.close();
        }
    }

    Shortcut { sequences: ["L"]; onActivated: side.consult.set_pointing(!side.consult.pointing) }
    Shortcut { sequences: ["+", "="]; onActivated: side.consult.zoom_by(1.25) }
    Shortcut { sequences: ["-"]; onActivated: side.consult.zoom_by(0.8) }
    Shortcut { sequences: ["0"]; onActivated: side.consult.set_zoom(1) }
}
