import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// What the catalogue's rings can be narrowed to.
Column {
    id: filters

    required property QtObject search

    spacing: 8 * Theme.unit

    component Choices: Column {
        id: choices

        property string caption
        property string kind
        property var values: []

        visible: values.length > 0
        width: parent ? parent.width : 0

        Text {
            text: choices.caption
            color: Theme.mute
            font.pixelSize: Theme.small
            anchors.left: parent.left
        }

        Flow {
            width: parent.width
            spacing: 5 * Theme.unit

            Repeater {
                model: choices.values

                Chip {
                    required property var modelData
                    required property int index

                    objectName: choices.kind + index
                    text: modelData.text
                    count: modelData.count
                    checked: (filters.search.chosen[choices.kind] ?? []).includes(modelData.value)
                    onClicked: filters.search.toggle(choices.kind, modelData.value)
                }
            }
        }
    }

    Choices {
        caption: qsTr("Metal")
        kind: "metals"
        values: filters.search.metals
    }

    Choices {
        caption: qsTr("Stone")
        kind: "stones"
        values: filters.search.stones
    }

    PriceRange {
        width: parent.width
        visible: filters.search.price_most > filters.search.price_least
        search: filters.search
    }

    Choices {
        caption: qsTr("Tags")
        kind: "tags"
        values: filters.search.tags
    }

    PillButton {
        objectName: "clearFilters"
        visible: filters.search.narrowed
        text: qsTr("Show all rings")
        onClicked: filters.search.clear()
    }
}
