import QtQuick
import QtQuick.Shapes

// A line icon from an SVG path on a 24 x 24 grid.
Item {
    id: icon

    required property string path
    property color color: Theme.text
    property color fill: "transparent"
    property real size: 24 * Theme.unit
    property real weight: 1.6

    implicitWidth: size
    implicitHeight: size

    // Qt's software drawing does not cut a shape off that lies wholly outside a list.
    layer.enabled: GraphicsInfo.api === GraphicsInfo.Software

    Shape {
        width: 24
        height: 24
        anchors.centerIn: parent
        scale: icon.size / 24
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: icon.color
            strokeWidth: icon.weight
            fillColor: icon.fill
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg { path: icon.path }
        }
    }
}
