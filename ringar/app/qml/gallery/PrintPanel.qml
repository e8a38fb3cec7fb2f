import QtQuick
import "../parts"

// The machine's printers, and the same page as a PDF.
Glass {
    id: panel

    required property QtObject printer
    property bool open: false

    signal chosen(string name)
    signal pdf

    implicitWidth: 340 * Theme.unit
    implicitHeight: column.implicitHeight + 28 * Theme.unit
    visible: open
    color: Theme.tray
    objectName: "printPanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Print")

    onOpenChanged: if (open) printer.refresh()

    MouseArea { anchors.fill: parent }

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.unit }
        spacing: 2 * Theme.unit

        Text {
            text: panel.printer.names.length > 0 ? qsTr("Print on") : qsTr("No printer is set up on this machine.")
            width: parent.width
            color: Theme.mute
            font.pixelSize: Theme.small
            padding: 12 * Theme.unit
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        Repeater {
            model: panel.printer.names

            ChoiceRow {
                required property string modelData
                required property int index

                objectName: "printer" + index
                text: modelData
                iconPath: Icons.printer
                onClicked: panel.chosen(modelData)
            }
        }

        ChoiceRow {
            objectName: "printPdf"
            text: qsTr("Save the page as a PDF")
            iconPath: Icons.save
            onClicked: panel.pdf()
        }
    }
}
