import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Shapes
import "../parts"

// A hand to touch, turned like the customer's own hand on the screen. Gold is the finger the controls change; a band
// marks every finger that carries a ring.
Glass {
    id: picker

    required property QtObject dressing
    property bool thumbRight: true

    readonly property var names: [
        qsTranslate("Fingers", "Thumb"), qsTranslate("Fingers", "Index finger"), qsTranslate("Fingers", "Middle finger"),
        qsTranslate("Fingers", "Ring finger"), qsTranslate("Fingers", "Little finger")
    ]

    implicitWidth: 236 * Theme.unit
    implicitHeight: column.implicitHeight + 30 * Theme.unit
    objectName: "fingerPicker"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Choose a finger")

    // Touches on the tray stay on the tray.
    MouseArea { anchors.fill: parent }

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 16 * Theme.unit }
        spacing: 12 * Theme.unit

        Text {
            text: picker.names[picker.dressing.active_finger]
            color: Theme.mute
            font.pixelSize: Theme.small
            height: 18 * Theme.unit
            verticalAlignment: Text.AlignVCenter
            anchors.horizontalCenter: parent.horizontalCenter
        }

        Item {
            width: 200 * Theme.unit
            height: 206 * Theme.unit
            anchors.horizontalCenter: parent.horizontalCenter
            clip: true

            Item {
                width: 200
                height: 244
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                transform: Scale {
                    xScale: Theme.unit * (picker.thumbRight ? 1 : -1)
                    yScale: Theme.unit
                    origin.x: 0
                }
                x: picker.thumbRight ? 0 : 200 * Theme.unit

                Shape {
                    anchors.fill: parent
                    preferredRendererType: Shape.CurveRenderer

                    ShapePath {
                        strokeColor: "transparent"
                        fillColor: Theme.skin

                        PathSvg { path: HandOutline.hand }
                    }
                }

                Repeater {
                    model: HandOutline.fingers

                    Item {
                        id: finger

                        required property var modelData
                        readonly property bool active: picker.dressing.active_finger === modelData.number
                        readonly property bool worn: picker.dressing.worn_fingers.indexOf(modelData.number) >= 0

                        anchors.fill: parent

                        Shape {
                            anchors.fill: parent
                            visible: finger.active || touch.hovered || touch.pressed || touch.visualFocus
                            preferredRendererType: Shape.CurveRenderer

                            ShapePath {
                                strokeColor: touch.visualFocus ? Theme.text : "transparent"
                                strokeWidth: 2.5
                                fillColor: finger.active ? Theme.gold : Theme.skinHover

                                PathSvg { path: finger.modelData.path }
                            }
                        }

                        Rectangle {
                            visible: finger.worn
                            width: finger.modelData.ring.width + 5
                            height: 7
                            radius: 3.5
                            x: finger.modelData.ring.x - width / 2
                            y: finger.modelData.ring.y - height / 2
                            rotation: finger.modelData.ring.turn
                            color: finger.active ? Theme.band : Theme.gold
                            border.width: 1
                            border.color: Theme.deepGold
                        }

                        AbstractButton {
                            id: touch

                            objectName: "finger" + finger.modelData.number
                            width: 42
                            height: finger.modelData.touch.length
                            x: finger.modelData.touch.x - width / 2
                            y: finger.modelData.touch.y - height / 2
                            rotation: finger.modelData.touch.turn
                            focusPolicy: Qt.StrongFocus
                            Accessible.role: Accessible.RadioButton
                            Accessible.name: picker.names[finger.modelData.number]
                            Accessible.checked: finger.active
                            onClicked: picker.dressing.choose_finger(finger.modelData.number)
                            Keys.onReturnPressed: click()
                        }
                    }
                }
            }
        }

        Row {
            spacing: 10 * Theme.unit
            anchors.horizontalCenter: parent.horizontalCenter

            PillButton {
                objectName: "addRing"
                iconPath: Icons.add
                hint: qsTr("Wear one more ring")
                enabled: picker.dressing.worn_fingers.length < 5
                onClicked: picker.dressing.add_ring()
            }

            PillButton {
                objectName: "takeOff"
                iconPath: Icons.remove
                hint: qsTr("Take this ring off")
                enabled: picker.dressing.worn_fingers.length > 0
                onClicked: picker.dressing.take_off()
            }
        }
    }
}
