import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// The jeweler's side panel: the catalogue and the customer. It stands beside the picture, or over it where there is
// little room.
Rectangle {
    id: panel

    required property QtObject studio
    property bool open: false
    property int tab: 0

    signal closed
    signal addFiles
    signal addFolder

    function focusSearch(): void {
        tab = 0;
        rings.focusSearch();
    }

    color: Theme.ground
    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "counterPanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Catalogue and customer")

    transform: Translate {
        x: panel.open ? 0 : -60 * Theme.unit * (panel.LayoutMirroring.enabled ? -1 : 1)

        Behavior on x { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    component Tab: AbstractButton {
        id: tabButton

        property int number: 0

        checked: panel.tab === number
        implicitHeight: Theme.target
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.PageTab
        Accessible.name: text
        Accessible.selected: checked
        Keys.onReturnPressed: click()
        onClicked: panel.tab = number

        background: Item {
            Rectangle {
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                height: tabButton.checked ? 3 : 1
                color: tabButton.checked ? Theme.gold : Theme.line
            }

            Rectangle {
                visible: tabButton.visualFocus
                anchors { fill: parent; margins: 4 }
                radius: 12
                color: "transparent"
                border.width: 2
                border.color: Theme.text
            }
        }

        contentItem: Text {
            text: tabButton.text
            color: tabButton.checked ? Theme.text : Theme.mute
            font.family: Theme.serif
            font.pixelSize: 23 * Theme.unit
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
    }

    // Touches stay on the panel.
    MouseArea { anchors.fill: parent }

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    ColumnLayout {
        anchors { fill: parent; margins: 20 * Theme.unit; topMargin: 16 * Theme.unit }
        spacing: 14 * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            Tab {
                objectName: "tabRings"
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                text: qsTr("Catalogue")
                number: 0
            }

            Tab {
                objectName: "tabCustomer"
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                text: panel.studio.counter.customers.active ? panel.studio.counter.customers.label : qsTr("Customer")
                number: 1
            }

            PillButton {
                objectName: "closeCounter"
                Layout.leftMargin: 8 * Theme.unit
                quiet: true
                iconPath: Icons.close
                hint: qsTr("Close the panel")
                onClicked: panel.closed()
            }
        }

        Text {
            objectName: "catalogueAge"
            visible: text !== ""
            Layout.fillWidth: true
            text: panel.studio.counter.age
            color: Theme.gold
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        RingsTab {
            id: rings

            visible: panel.tab === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            studio: panel.studio
            onAddFiles: panel.addFiles()
            onAddFolder: panel.addFolder()
        }

        CustomerTab {
            visible: panel.tab === 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            studio: panel.studio
        }
    }
}
