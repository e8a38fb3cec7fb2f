import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// A saved session: open it again, or delete it after a second touch.
RowLayout {
    id: row

    required property var session
    property bool asking: false

    signal reopen
    signal remove

    spacing: 4 * Theme.unit

    AbstractButton {
        id: open

        objectName: row.objectName + "Open"
        visible: !row.asking
        Layout.fillWidth: true
        implicitHeight: 62 * Theme.unit
        focusPolicy: Qt.StrongFocus
        Accessible.name: qsTr("Open the session of %1").arg(row.session.label)
        Keys.onReturnPressed: click()
        onClicked: row.reopen()

        background: Rectangle {
            radius: 16 * Theme.unit
            color: row.session.open ? Theme.chosen : open.hovered ? Theme.raisedHover : Theme.raised
            border.width: open.visualFocus ? 3 : 1
            border.color: open.visualFocus ? Theme.text : row.session.open ? Theme.gold : Theme.line
        }

        contentItem: ColumnLayout {
            spacing: 0

            Text {
                Layout.fillWidth: true
                Layout.leftMargin: 16 * Theme.unit
                Layout.rightMargin: 16 * Theme.unit
                Layout.alignment: Qt.AlignVCenter
                text: row.session.label
                color: Theme.text
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }

            Text {
                Layout.fillWidth: true
                Layout.leftMargin: 16 * Theme.unit
                Layout.rightMargin: 16 * Theme.unit
                text: row.session.when + "   ·   " + (row.session.rings === 1 ? qsTr("1 ring") : qsTr("%1 rings").arg(row.session.rings.toLocaleString(Qt.locale(), "f", 0)))
                color: Theme.mute
                font.pixelSize: 13 * Theme.unit
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }
        }
    }

    PillButton {
        objectName: row.objectName + "Delete"
        visible: !row.asking
        quiet: true
        iconPath: Icons.trash
        iconColor: Theme.mute
        hint: qsTr("Delete the session of %1").arg(row.session.label)
        onClicked: row.asking = true
    }

    PillButton {
        objectName: row.objectName + "Confirm"
        visible: row.asking
        Layout.fillWidth: true
        text: qsTr("Delete for good")
        iconPath: Icons.trash
        iconColor: Theme.rose
        hint: qsTr("Delete the session of %1 with its pictures").arg(row.session.label)
        onClicked: row.remove()
    }

    PillButton {
        objectName: row.objectName + "Keep"
        visible: row.asking
        text: qsTr("Keep")
        onClicked: row.asking = false
    }
}
