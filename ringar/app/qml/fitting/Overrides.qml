import QtQuick
import QtQuick.Layouts
import "../counter"
import "../parts"

// What a person knows better: how the photo shows the ring, and how wide the ring is.
ColumnLayout {
    id: overrides

    required property QtObject editor
    property bool compact: false
    readonly property var names: ({
            "three_quarter": qsTr("Three-quarter"),
            "standing": qsTr("Standing"),
            "low": qsTr("Through the ring"),
            "top": qsTr("From above")
        })

    spacing: 4 * Theme.unit

    Flickable {
        Layout.fillWidth: true
        implicitHeight: views.height
        contentWidth: overrides.compact ? views.childrenRect.width : views.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick

        // In one line that is flicked where there is little height, else in as many as it takes.
        Flow {
            id: views

            width: overrides.compact ? 4000 : overrides.width
            spacing: 5 * Theme.unit

            Chip {
                objectName: "viewFound"
                text: overrides.editor.found_view === "" ? qsTr("Found by itself")
                    : qsTr("By itself: %1").arg(overrides.names[overrides.editor.found_view])
                checked: overrides.editor.view === ""
                onClicked: overrides.editor.set_view("")
            }

            Repeater {
                model: Object.keys(overrides.names)

                Chip {
                    required property string modelData

                    objectName: "view_" + modelData
                    text: overrides.names[modelData]
                    checked: overrides.editor.view === modelData
                    onClicked: overrides.editor.set_view(modelData)
                }
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12 * Theme.unit

        LineField {
            id: diameter

            readonly property string given: overrides.editor.diameter > 0 ? overrides.editor.diameter.toLocaleString(Qt.locale(), "f", 2) : ""

            objectName: "diameter"
            Layout.preferredWidth: 170 * Theme.unit
            placeholderText: qsTr("Width inside, mm")
            suffix: "mm"
            text: given
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEditingFinished: {
                if (text.trim() !== "" && text !== given)
                    overrides.editor.set_diameter(Number.fromLocaleString(Qt.locale(), text));
                text = Qt.binding(() => diameter.given);
            }
        }

        Text {
            objectName: "sizes"
            Layout.fillWidth: true
            text: overrides.editor.sizes
            color: Theme.gold
            font.pixelSize: 15 * Theme.unit
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }
    }
}
