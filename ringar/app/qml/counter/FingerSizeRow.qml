import QtQuick
import QtQuick.Layouts
import "../parts"

// The customer's finger in ring sizes, beside the worn ring's.
ColumnLayout {
    id: row

    required property QtObject finger

    spacing: 8 * Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: 8 * Theme.unit

        LineField {
            id: field

            objectName: "fingerSize"
            Layout.fillWidth: true
            iconPath: Icons.hand
            placeholderText: qsTr("Finger size")
            text: row.finger.size
            maximumLength: 12
            onEditingFinished: {
                if (text !== row.finger.size)
                    row.finger.set_size(text);
                text = Qt.binding(() => row.finger.size);
            }
        }

        PillButton {
            objectName: "sizeSystem"
            text: row.finger.system
            hint: qsTr("Write sizes in another system")
            onClicked: row.finger.set_system(row.finger.systems[(row.finger.systems.indexOf(row.finger.system) + 1) % row.finger.systems.length])
        }
    }

    PillButton {
        objectName: "measureFinger"
        Layout.fillWidth: true
        enabled: !row.finger.measuring
        text: row.finger.measuring ? qsTr("Measuring …") : qsTr("Measure with a bank card")
        hint: qsTr("Hold a bank card flat beside the hand, both before the camera")
        onClicked: row.finger.measure()
    }

    Text {
        objectName: "sizeMeasured"
        visible: text !== ""
        Layout.fillWidth: true
        text: row.finger.measurement
        color: Theme.mute
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignLeft
    }

    Text {
        objectName: "sizeDifference"
        visible: text !== ""
        Layout.fillWidth: true
        text: row.finger.difference !== "" ? row.finger.difference
            : row.finger.ring_size !== "" ? qsTr("The ring: %1 %2").arg(row.finger.system).arg(row.finger.ring_size) : ""
        color: Theme.gold
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignLeft
    }
}
