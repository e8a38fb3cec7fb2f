import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Shapes

// A hand to touch. It is turned like the customer's own hand on the screen.
Glass {
    id: picker

    required property QtObject dressing
    property bool thumbRight: true

    readonly property var fingers: [
        { number: 0, name: qsTr("Thumb"), x: 27, y: 112, turn: -46, length: 70, width: 30 },
        { number: 1, name: qsTr("Index finger"), x: 64, y: 68, turn: -10, length: 92, width: 29 },
        { number: 2, name: qsTr("Middle finger"), x: 98, y: 56, turn: 0, length: 102, width: 30 },
        { number: 3, name: qsTr("Ring finger"), x: 131, y: 66, turn: 9, length: 94, width: 28 },
        { number: 4, name: qsTr("Little finger"), x: 162, y: 94, turn: 22, length: 74, width: 25 }
    ]

    implicitWidth: 216 * Theme.unit
    implicitHeight: 282 * Theme.unit
    objectName: "fingerPicker"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Choose a finger")

    Text {
        id: caption

        text: picker.fingers[picker.dressing.active_finger].name
        color: Theme.mute
        font.pixelSize: Theme.small
        anchors { top: parent.top; topMargin: 16 * Theme.unit; horizontalCenter: parent.horizontalCenter }
    }

    Item {
        id: hand

        width: 196
        height: 216
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 14 * Theme.unit }
        transformOrigin: Item.Bottom
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        transform: Scale {
            origin.x: hand.width / 2
            origin.y: hand.height
            xScale: (picker.thumbRight ? -1 : 1) * Theme.unit
            yScale: Theme.unit
        }

        Shape {
            anchors.fill: parent
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: "transparent"
                fillColor: Theme.skin

                PathSvg {
                    path: "M 60 214 C 58 196 56 184 50 172 C 42 158 36 148 34 136 C 36 122 42 112 52 106 L 54 96"
                          + " C 66 90 132 88 146 96 C 158 108 162 124 158 142 C 153 166 146 184 144 214 Z"
                }
            }
        }

        Repeater {
            model: picker.fingers

            AbstractButton {
                id: finger

                required property var modelData
                readonly property bool active: picker.dressing.active_finger === modelData.number
                readonly property bool worn: picker.dressing.worn_fingers.indexOf(modelData.number) >= 0

                objectName: "finger" + modelData.number
                width: Math.max(modelData.width + 8, 34)
                height: modelData.length
                x: modelData.x - width / 2
                y: modelData.y - height / 2
                rotation: modelData.turn
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.name
                Accessible.checked: active
                onClicked: picker.dressing.choose_finger(modelData.number)
                Keys.onReturnPressed: click()

                background: Item {
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: finger.modelData.width
                        height: parent.height
                        radius: width / 2
                        color: finger.active ? Theme.gold : finger.hovered || finger.pressed ? "#6a5d4c" : Theme.skin
                        border.width: finger.visualFocus ? 3 : 0
                        border.color: Theme.ivory

                        Behavior on color { ColorAnimation { duration: Theme.quick } }

                        Rectangle {
                            visible: finger.worn
                            width: parent.width + 4
                            height: 7
                            radius: 3.5
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: parent.height * 0.66
                            color: finger.active ? "#fff6df" : Theme.gold
                            border.width: 1
                            border.color: "#7a5f2c"
                        }
                    }
                }
            }
        }
    }
}
