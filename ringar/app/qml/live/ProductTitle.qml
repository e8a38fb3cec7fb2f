import QtQuick
import "../parts"

// Name and details of the ring that the controls change.
Column {
    id: title

    required property QtObject dressing
    property bool compact: false

    spacing: 2 * Theme.unit

    Text {
        objectName: "ringName"
        text: title.dressing.name
        color: Theme.text
        font.family: Theme.serif
        font.pixelSize: title.compact ? Theme.title : Theme.display
        anchors.left: parent.left
    }

    Text {
        text: title.dressing.busy ? qsTr("Preparing the ring") : title.dressing.details
        color: Theme.goldOnScrim
        font.pixelSize: Theme.body
        anchors.left: parent.left
    }
}
