import QtQuick
import QtQuick.Shapes
import "../parts"

// The outline of a hand where one is to be held, until one is seen.
Item {
    id: hint

    required property QtObject live

    readonly property bool wanted: live.looking && !live.frozen

    width: height * 200 / 244
    opacity: 0
    visible: opacity > 0
    objectName: "handHint"
    Accessible.ignored: true

    states: State {
        name: "shown"
        when: hint.wanted
        PropertyChanges { hint.opacity: 0.75 }
    }

    // A hand that is lost for a moment is no reason to draw one.
    transitions: [
        Transition {
            to: "shown"
            SequentialAnimation {
                PauseAnimation { duration: 1500 }
                NumberAnimation { property: "opacity"; duration: Theme.calm }
            }
        },
        Transition {
            to: ""
            NumberAnimation { property: "opacity"; duration: Theme.quick }
        }
    ]

    Shape {
        width: 200
        height: 244
        preferredRendererType: Shape.CurveRenderer
        transform: Scale { xScale: hint.width / 200; yScale: hint.height / 244 }

        ShapePath {
            strokeColor: Theme.onPicture
            strokeWidth: 1
            strokeStyle: ShapePath.DashLine
            dashPattern: [5, 4]
            fillColor: "transparent"

            PathSvg { path: HandOutline.hand }
        }
    }
}
