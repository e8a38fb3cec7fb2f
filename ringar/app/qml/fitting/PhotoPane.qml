import QtQuick
import QtQuick.Shapes
import "../parts"

// The product photo with its rims, matte and anchors; zoomed, panned, painted on.
Rectangle {
    id: pane

    required property QtObject editor
    property string tool: "anchors"
    property real brushPx: 24
    property real zoom: 1
    readonly property real fit: editor.photo_width > 0 ? Math.min((width - 48) / editor.photo_width, (height - 48) / editor.photo_height) : 1
    readonly property real factor: fit * zoom
    readonly property bool painting: tool === "add" || tool === "remove"

    function home(): void {
        zoom = 1;
        sheet.x = (width - editor.photo_width * fit) / 2;
        sheet.y = (height - editor.photo_height * fit) / 2;
    }

    function zoomAt(by: real, x: real, y: real): void {
        const before = factor;
        zoom = Math.max(0.5, Math.min(12, zoom * by));
        sheet.x = x - (x - sheet.x) * factor / before;
        sheet.y = y - (y - sheet.y) * factor / before;
    }

    radius: 24 * Theme.unit
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    clip: true
    objectName: "photoPane"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Product photo")
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    onFitChanged: home()

    Connections {
        target: pane.editor

        function onPhoto_changed(): void {
            pane.home();
        }
    }

    Item {
        id: sheet

        width: pane.editor.photo_width * pane.factor
        height: pane.editor.photo_height * pane.factor

        Image {
            anchors.fill: parent
            source: pane.editor.ready ? pane.editor.photo : ""
            asynchronous: true
            cache: false
            mipmap: true
        }

        Image {
            objectName: "matte"
            anchors.fill: parent
            source: pane.editor.ready ? pane.editor.matte : ""
            visible: pane.painting
            asynchronous: true
            cache: false
            retainWhileLoading: true
        }

        Repeater {
            model: pane.editor.rims.length

            Shape {
                id: rim

                required property int index
                readonly property var points: pane.editor.rims[index] ?? []
                readonly property var line: {
                    const line = [];
                    for (let at = 0; at < points.length; at += 2)
                        line.push(Qt.point((points[at] + 0.5) * pane.factor, (points[at + 1] + 0.5) * pane.factor));
                    if (line.length > 0)
                        line.push(line[0]);
                    return line;
                }

                visible: !pane.painting

                // Darker below, so that the line is seen on white photos too.
                ShapePath {
                    strokeColor: "#80000000"
                    strokeWidth: rim.index === 2 ? 4.5 : 3.5
                    fillColor: "transparent"

                    PathPolyline { path: rim.line }
                }

                ShapePath {
                    strokeColor: rim.index === 2 ? "#ffd9b878" : "#b0ffffff"
                    strokeWidth: rim.index === 2 ? 2.5 : 1.5
                    strokeStyle: rim.index === 2 ? ShapePath.SolidLine : ShapePath.DashLine
                    dashPattern: [5, 4]
                    fillColor: "transparent"

                    PathPolyline { path: rim.line }
                }
            }
        }

        Shape {
            visible: brushArea.line.length > 0

            ShapePath {
                strokeColor: pane.tool === "add" ? "#907fd6a0" : "#90f0a58f"
                strokeWidth: 2 * pane.brushPx
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                fillColor: "transparent"

                PathPolyline { path: brushArea.line }
            }
        }
    }

    // Moves the photo; a mouse's wheel and two fingers zoom.
    DragHandler {
        target: sheet
        enabled: pane.tool !== "add" && pane.tool !== "remove"
        dragThreshold: 6
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => pane.zoomAt(delta, centroid.position.x, centroid.position.y)
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => pane.zoomAt(Math.pow(1.0015, event.angleDelta.y), event.x, event.y)
    }

    MouseArea {
        id: brushArea

        property var line: []

        objectName: "brushArea"
        anchors.fill: parent
        enabled: pane.painting
        hoverEnabled: true
        cursorShape: Qt.BlankCursor
        onPressed: mouse => line = [Qt.point(mouse.x - sheet.x, mouse.y - sheet.y), Qt.point(mouse.x - sheet.x + 0.1, mouse.y - sheet.y)]
        onPositionChanged: mouse => {
            if (pressed)
                line = [...line, Qt.point(mouse.x - sheet.x, mouse.y - sheet.y)];
        }
        onCanceled: line = []
        onReleased: {
            const stroke = line.map(point => Qt.point(point.x / pane.factor - 0.5, point.y / pane.factor - 0.5));
            pane.editor.brush(stroke, pane.brushPx / pane.factor, pane.tool === "add");
            line = [];
        }

        Rectangle {
            visible: brushArea.containsMouse || brushArea.pressed
            width: 2 * pane.brushPx
            height: width
            radius: pane.brushPx
            x: brushArea.mouseX - pane.brushPx
            y: brushArea.mouseY - pane.brushPx
            color: "transparent"
            border.width: 2
            border.color: pane.tool === "add" ? Theme.jade : Theme.rose
        }
    }

    Repeater {
        model: pane.editor.anchors.length === 4 && pane.tool === "anchors" ? 2 : 0

        AnchorHandle {
            required property int index

            objectName: "anchor" + index
            number: index
            placeX: sheet.x + (pane.editor.anchors[2 * index] + 0.5) * pane.factor
            placeY: sheet.y + (pane.editor.anchors[2 * index + 1] + 0.5) * pane.factor
            step: pane.factor
            onPut: (x, y) => pane.editor.set_anchor(index, (x - sheet.x) / pane.factor - 0.5, (y - sheet.y) / pane.factor - 0.5)
        }
    }

    Waiting {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 20 * Theme.unit }
        visible: pane.editor.busy
    }
}
