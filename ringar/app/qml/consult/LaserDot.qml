import QtQuick
import QtQuick.Shapes

// A soft red dot.
Item {
    id: dot

    property real size: 60

    width: size
    height: size

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillGradient: RadialGradient {
                centerX: dot.size / 2
                centerY: dot.size / 2
                centerRadius: dot.size / 2
                focalX: centerX
                focalY: centerY

                GradientStop { position: 0; color: "#ffff5a4a" }
                GradientStop { position: 0.3; color: "#ffff3b2e" }
                GradientStop { position: 0.44; color: "#90ff3b2e" }
                GradientStop { position: 1; color: "#00ff3b2e" }
            }

            PathAngleArc {
                centerX: dot.size / 2
                centerY: dot.size / 2
                radiusX: dot.size / 2
                radiusY: dot.size / 2
                startAngle: 0
                sweepAngle: 360
            }
        }
    }
}
