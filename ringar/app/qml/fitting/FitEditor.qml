import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ringar
import "../counter"
import "../parts"

// How a product photo is read, set right by hand: the photo on one side, the ring on a moving hand on the other.
Rectangle {
    id: page

    required property QtObject editor
    readonly property bool portrait: width < height
    readonly property bool compact: width < 1000 * Theme.unit || height < 620 * Theme.unit

    color: Theme.ground
    visible: opacity > 0
    opacity: editor.active ? 1 : 0
    enabled: editor.active
    objectName: "fitEditor"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Fit editor")

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    // Touches stay on the page.
    MouseArea { anchors.fill: parent }

    ColumnLayout {
        anchors { fill: parent; margins: (page.compact ? 14 : 24) * Theme.unit }
        spacing: (page.compact ? 8 : 14) * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 8 * Theme.unit

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Text {
                    objectName: "editedName"
                    Layout.fillWidth: true
                    text: page.editor.name
                    color: Theme.text
                    font.family: Theme.serif
                    font.pixelSize: (page.compact ? 24 : 32) * Theme.unit
                    font.features: { "lnum": 1 }
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }

                Text {
                    objectName: "editedState"
                    Layout.fillWidth: true
                    text: page.editor.reason !== "" ? page.editor.reason
                        : !page.editor.ready ? qsTr("Opening the photo")
                        : qsTr("Read with %1 certainty").arg(Figures.percent(page.editor.confidence))
                    color: page.editor.reason !== "" ? Theme.rose : Theme.gold
                    font.pixelSize: Theme.small
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }
            }

            PillButton {
                objectName: "fitUndo"
                iconPath: Icons.undo
                hint: qsTr("Undo")
                enabled: page.editor.can_undo
                onClicked: page.editor.undo()
            }

            PillButton {
                objectName: "fitRedo"
                iconPath: Icons.redo
                hint: qsTr("Redo")
                enabled: page.editor.can_redo
                onClicked: page.editor.redo()
            }

            PillButton {
                objectName: "fitSave"
                accent: true
                enabled: page.editor.ready && !page.editor.busy
                text: page.editor.unsaved ? qsTr("Save") : qsTr("It fits")
                hint: page.editor.unsaved ? qsTr("Save this fit") : qsTr("Leave the fit as it is and take the mark away")
                onClicked: page.editor.save()
            }

            PillButton {
                objectName: "fitClose"
                quiet: true
                iconPath: Icons.close
                hint: qsTr("Close")
                onClicked: page.editor.close()
            }
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.portrait ? 1 : 2
            columnSpacing: 14 * Theme.unit
            rowSpacing: 10 * Theme.unit

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 10
                Layout.preferredHeight: 10
                spacing: 8 * Theme.unit

                PhotoPane {
                    id: pane

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    editor: page.editor
                }

                Tools {
                    Layout.fillWidth: true
                    pane: pane
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: page.portrait ? 10 : 8
                Layout.preferredHeight: 9
                spacing: 8 * Theme.unit

                Rectangle {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    color: "#000000"
                    clip: true

                    FrameItem {
                        objectName: "sampleFrame"
                        anchors.fill: parent
                        view: page.editor.sample
                        max_zoom: 1000
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("The ring on a sample hand")
                    }

                    PillButton {
                        objectName: "before"
                        anchors { left: parent.left; bottom: parent.bottom; margins: 12 * Theme.unit }
                        checkable: true
                        checked: page.editor.before
                        visible: page.editor.unsaved
                        text: checked ? qsTr("Before") : qsTr("After")
                        iconPath: Icons.compare
                        hint: qsTr("Before and after")
                        onToggled: page.editor.set_before(checked)
                    }
                }

                Overrides {
                    Layout.fillWidth: true
                    editor: page.editor
                    compact: page.compact
                }
            }
        }

        ToCheck {
            Layout.fillWidth: true
            visible: page.editor.to_check.length > 0 && !page.compact
            editor: page.editor
        }
    }

    Shortcut { sequences: [StandardKey.Undo]; enabled: page.editor.active; onActivated: page.editor.undo() }
    Shortcut { sequences: [StandardKey.Redo]; enabled: page.editor.active; onActivated: page.editor.redo() }
    Shortcut { sequences: [StandardKey.Save]; enabled: page.editor.active; onActivated: page.editor.save() }
    Shortcut { sequences: [StandardKey.Cancel]; enabled: page.editor.active; onActivated: page.editor.close() }
}
