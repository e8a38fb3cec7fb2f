import QtQuick
import "../parts"

// One button for each language.
Flow {
    id: row

    required property QtObject tongues
    property string prefix
    property int columns: 0

    signal chosen

    spacing: 10 * Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Language")

    Repeater {
        model: row.tongues.languages

        PillButton {
            required property var modelData

            width: row.columns > 0 ? (row.width - (row.columns - 1) * row.spacing) / row.columns : implicitWidth
            objectName: row.prefix + modelData.code
            text: modelData.name
            checked: row.tongues.current === modelData.code
            accent: checked
            onClicked: {
                row.tongues.choose(modelData.code);
                row.chosen();
            }
        }
    }
}
