import QtQuick
import "../parts"

// Figures for the curious (F2).
Glass {
    id: panel

    required property QtObject live

    implicitWidth: column.implicitWidth + 36 * Theme.unit
    implicitHeight: column.implicitHeight + 28 * Theme.unit
    radius: 16 * Theme.unit
    objectName: "stats"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Figures")

    Column {
        id: column

        anchors.centerIn: parent
        spacing: 4 * Theme.unit

        Repeater {
            model: panel.visible ? panel.live.stats : []

            Text {
                required property string modelData

                text: modelData
                color: Theme.text
                font.pixelSize: 13 * Theme.unit
                font.features: { "tnum": 1 }
                anchors.left: parent.left
            }
        }
    }
}
