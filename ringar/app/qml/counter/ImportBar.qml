import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// Rings into the catalogue: how to begin, how far it is, what came of it.
Item {
    id: bar

    required property QtObject imports
    property bool stocked: false

    signal addFiles
    signal addFolder

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors { left: parent.left; right: parent.right }
        spacing: 8 * Theme.unit

        RowLayout {
            visible: !bar.imports.running && !bar.imports.reported
            Layout.fillWidth: true
            spacing: 8 * Theme.unit

            PillButton {
                objectName: "addFiles"
                Layout.fillWidth: true
                text: qsTr("Add photos")
                iconPath: Icons.add
                hint: qsTr("Add photos or a CSV list to the catalogue")
                onClicked: bar.addFiles()
            }

            PillButton {
                objectName: "addFolder"
                Layout.fillWidth: true
                text: qsTr("Add a folder")
                iconPath: Icons.folder
                hint: qsTr("Add a folder of photos to the catalogue")
                onClicked: bar.addFolder()
            }
        }

        RowLayout {
            visible: bar.imports.running
            Layout.fillWidth: true
            spacing: 12 * Theme.unit

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 8 * Theme.unit

                Text {
                    objectName: "importProgress"
                    Layout.fillWidth: true
                    text: bar.imports.stopping ? qsTr("Stopping")
                        : bar.imports.total > 0 ? qsTr("Adding rings: %1 of %2").arg(bar.imports.progress).arg(bar.imports.total)
                        : qsTr("Looking through the files")
                    color: Theme.text
                    font.pixelSize: 15 * Theme.unit
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }

                ProgressBar {
                    id: progress

                    Layout.fillWidth: true
                    from: 0
                    to: Math.max(1, bar.imports.total)
                    value: bar.imports.progress
                    Accessible.name: qsTr("Adding rings")

                    background: Rectangle {
                        implicitHeight: 6 * Theme.unit
                        radius: height / 2
                        color: Theme.track
                    }

                    contentItem: Item {
                        implicitHeight: 6 * Theme.unit

                        Rectangle {
                            anchors.left: parent.left
                            width: progress.visualPosition * parent.width
                            height: parent.height
                            radius: height / 2
                            color: Theme.gold
                        }
                    }
                }
            }

            PillButton {
                objectName: "cancelImport"
                enabled: !bar.imports.stopping
                iconPath: Icons.close
                hint: qsTr("Stop adding rings")
                onClicked: bar.imports.cancel()
            }
        }

        ColumnLayout {
            objectName: "importReport"
            visible: bar.imports.reported
            Layout.fillWidth: true
            spacing: 4 * Theme.unit

            RowLayout {
                Layout.fillWidth: true

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2 * Theme.unit

                    Text {
                        objectName: "importFigures"
                        Layout.fillWidth: true
                        text: qsTr("%1 added, %2 updated, %3 refused").arg(bar.imports.added).arg(bar.imports.updated).arg(bar.imports.refused)
                        color: Theme.text
                        font.pixelSize: Theme.body
                        font.weight: Font.DemiBold
                        wrapMode: Text.WordWrap
                        horizontalAlignment: Text.AlignLeft
                    }

                    Text {
                        visible: bar.imports.to_check > 0 || bar.imports.cancelled
                        Layout.fillWidth: true
                        text: bar.imports.cancelled ? qsTr("Stopped. Adding the same files again goes on from there.")
                                                    : qsTr("To look at: %1").arg(bar.imports.to_check)
                        color: Theme.gold
                        font.pixelSize: Theme.small
                        wrapMode: Text.WordWrap
                        horizontalAlignment: Text.AlignLeft
                    }
                }

                PillButton {
                    objectName: "dismissReport"
                    iconPath: Icons.check
                    hint: qsTr("Put the report away")
                    onClicked: bar.imports.dismiss()
                }
            }

            ListView {
                objectName: "importReasons"
                visible: count > 0
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, 170 * Theme.unit)
                clip: true
                spacing: 8 * Theme.unit
                model: bar.imports.told

                delegate: Column {
                    required property var modelData

                    width: ListView.view.width

                    Text {
                        width: parent.width
                        text: parent.modelData.name
                        color: parent.modelData.refused ? Theme.rose : Theme.gold
                        font.pixelSize: Theme.small
                        elide: Text.ElideMiddle
                        horizontalAlignment: Text.AlignLeft
                    }

                    Text {
                        width: parent.width
                        text: parent.modelData.reason
                        color: Theme.mute
                        font.pixelSize: 13 * Theme.unit
                        wrapMode: Text.Wrap
                        horizontalAlignment: Text.AlignLeft
                    }
                }
            }
        }
    }
}
