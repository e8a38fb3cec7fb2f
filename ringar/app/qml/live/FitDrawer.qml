import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// Everything the parameter model lets be changed, from its own schema; plain: only what a customer may care for.
Glass {
    id: drawer

    required property QtObject studio
    property bool open: false
    property bool plain: false

    implicitWidth: 350 * Theme.unit
    implicitHeight: content.implicitHeight + 40 * Theme.unit
    radius: 28 * Theme.unit
    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "fitDrawer"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Fine fit")

    transform: Translate {
        x: drawer.open ? 0 : 40 * Theme.unit * (drawer.LayoutMirroring.enabled ? -1 : 1)

        Behavior on x { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    // Touches on the tray stay on the tray.
    MouseArea { anchors.fill: parent }

    Flickable {
        anchors { fill: parent; margins: 20 * Theme.unit; leftMargin: 24 * Theme.unit; rightMargin: 24 * Theme.unit }
        contentHeight: content.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: content

            width: parent.width
            spacing: 2 * Theme.unit

            RowLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: 6 * Theme.unit

                Text {
                    Layout.fillWidth: true
                    text: qsTr("Fine fit")
                    color: Theme.text
                    font.family: Theme.serif
                    font.pixelSize: Theme.title
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 17 * Theme.unit
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }

                PillButton {
                    objectName: "undo"
                    iconPath: Icons.undo
                    hint: qsTr("Undo")
                    enabled: drawer.studio.dressing.can_undo
                    onClicked: drawer.studio.dressing.undo()
                }

                PillButton {
                    objectName: "redo"
                    iconPath: Icons.redo
                    hint: qsTr("Redo")
                    enabled: drawer.studio.dressing.can_redo
                    onClicked: drawer.studio.dressing.redo()
                }

                PillButton {
                    objectName: "reset"
                    iconPath: Icons.reset
                    hint: qsTr("Reset the fit")
                    onClicked: drawer.studio.dressing.reset()
                }
            }

            Repeater {
                model: drawer.studio.controls

                Loader {
                    id: slot

                    required property var model

                    Layout.fillWidth: true
                    visible: !drawer.plain || model.kind === "slider"
                    sourceComponent: model.kind === "switch" ? toggle : slider

                    Component {
                        id: slider

                        ParameterSlider {
                            name: slot.model.name
                            label: qsTranslate("Parameters", slot.model.label)
                            help: qsTranslate("Parameters", slot.model.help)
                            unit: slot.model.unit
                            minimum: slot.model.minimum
                            maximum: slot.model.maximum
                            step: slot.model.step
                            value: slot.model.value
                            onMoved: (name, value) => drawer.studio.dressing.set_parameter(name, value)
                        }
                    }

                    Component {
                        id: toggle

                        ParameterSwitch {
                            name: slot.model.name
                            label: qsTranslate("Parameters", slot.model.label)
                            help: qsTranslate("Parameters", slot.model.help)
                            value: slot.model.value
                            onMoved: (name, value) => drawer.studio.dressing.set_parameter(name, value)
                        }
                    }
                }
            }
        }
    }
}
