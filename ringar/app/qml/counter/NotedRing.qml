import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// A ring set aside for the customer, with a note.
Rectangle {
    id: row

    property var ring: null
    property bool worn: false

    signal wear
    signal star
    signal mark
    signal noted(string text)

    implicitHeight: column.implicitHeight + 20 * Theme.unit
    radius: 20 * Theme.unit
    color: worn ? Theme.chosen : Theme.raised
    border.width: worn ? 2 : 1
    border.color: worn ? Theme.gold : Theme.line

    ColumnLayout {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 10 * Theme.unit }
        spacing: 6 * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 4 * Theme.unit

            AbstractButton {
                id: wear

                objectName: row.objectName + "Wear"
                Layout.fillWidth: true
                implicitHeight: 64 * Theme.unit
                focusPolicy: Qt.StrongFocus
                enabled: row.ring?.known ?? false
                Accessible.name: qsTr("Wear %1").arg(row.ring?.name ?? "")
                Keys.onReturnPressed: click()
                onClicked: row.wear()

                background: Rectangle {
                    radius: 14 * Theme.unit
                    color: wear.hovered ? Theme.hover : "transparent"
                    border.width: wear.visualFocus ? 2 : 0
                    border.color: Theme.text
                }

                contentItem: RowLayout {
                    spacing: 10 * Theme.unit

                    Image {
                        Layout.preferredWidth: 58 * Theme.unit
                        Layout.preferredHeight: 58 * Theme.unit
                        source: row.ring?.thumbnail ?? ""
                        fillMode: Image.PreserveAspectFit
                        asynchronous: true
                        mipmap: true
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 1

                        Text {
                            Layout.fillWidth: true
                            text: row.ring?.name ?? ""
                            color: Theme.text
                            font.pixelSize: Theme.body
                            elide: Text.ElideRight
                            horizontalAlignment: Text.AlignLeft
                        }

                        Text {
                            Layout.fillWidth: true
                            text: row.ring?.known ? row.ring.details.replace(/   ·   /g, " · ") : qsTr("No longer in the catalogue")
                            color: Theme.gold
                            font.pixelSize: 13 * Theme.unit
                            wrapMode: Text.WordWrap
                            maximumLineCount: 2
                            elide: Text.ElideRight
                            horizontalAlignment: Text.AlignLeft
                        }
                    }
                }
            }

            PillButton {
                objectName: row.objectName + "Star"
                quiet: true
                iconPath: Icons.star
                iconColor: row.ring?.favourite ? Theme.gold : Theme.mute
                iconFill: row.ring?.favourite ? Theme.gold : "transparent"
                hint: qsTr("Favourite: %1").arg(row.ring?.name ?? "")
                onClicked: row.star()
            }

            PillButton {
                objectName: row.objectName + "Heart"
                quiet: true
                iconPath: Icons.heart
                iconColor: row.ring?.shortlisted ? Theme.gold : Theme.mute
                iconFill: row.ring?.shortlisted ? Theme.gold : "transparent"
                hint: qsTr("Shortlist: %1").arg(row.ring?.name ?? "")
                onClicked: row.mark()
            }
        }

        NoteField {
            objectName: row.objectName + "Note"
            visible: row.ring?.shortlisted ?? false
            Layout.fillWidth: true
            placeholderText: qsTr("Note")
            name: qsTr("Note about %1").arg(row.ring?.name ?? "")
            given: row.ring?.note ?? ""
            onNoted: text => row.noted(text)
        }
    }
}
