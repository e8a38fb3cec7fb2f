pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// What the user may set once and for all.
Glass {
    id: panel

    required property QtObject settings
    property bool open: false

    signal browse
    signal showTour

    implicitWidth: 440 * Theme.unit
    implicitHeight: content.implicitHeight + 36 * Theme.unit
    radius: 28 * Theme.unit
    visible: open
    objectName: "settingsPanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")

    component Heading: Text {
        Layout.fillWidth: true
        Layout.topMargin: 10 * Theme.unit
        Layout.bottomMargin: 2 * Theme.unit
        color: Theme.mute
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignLeft
    }

    MouseArea { anchors.fill: parent }

    Flickable {
        anchors { fill: parent; margins: 18 * Theme.unit; leftMargin: 22 * Theme.unit; rightMargin: 22 * Theme.unit }
        contentHeight: content.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ThinScrollBar {}

        ColumnLayout {
            id: content

            x: panel.LayoutMirroring.enabled ? 14 * Theme.unit : 0
            width: parent.width - 14 * Theme.unit
            spacing: 2 * Theme.unit

            Text {
                Layout.fillWidth: true
                text: qsTr("Settings")
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: Theme.title
                horizontalAlignment: Text.AlignLeft
            }

            Heading { text: qsTr("Language") }

            ChipFlow {
                Layout.fillWidth: true
                name: qsTr("Language")
                options: panel.settings.languages.map(one => ({ key: one.code, text: one.name }))
                current: panel.settings.language
                prefix: "language_"
                onChosen: key => panel.settings.set_language(key)
            }

            Heading { text: qsTr("Ground") }

            ChipFlow {
                Layout.fillWidth: true
                name: qsTr("Ground")
                options: [
                    { key: "system", text: qsTr("As the system") }, { key: "dark", text: qsTr("Dark") }, { key: "light", text: qsTr("Light") }
                ]
                current: panel.settings.ground
                prefix: "ground_"
                onChosen: key => panel.settings.set_ground(key)
            }

            Heading { text: qsTr("Camera picture") }

            ChipFlow {
                Layout.fillWidth: true
                name: qsTr("Camera picture")
                options: panel.settings.camera_sizes.map((text, index) => ({ key: String(index), text: text }))
                current: String(panel.settings.camera_size)
                prefix: "size_"
                onChosen: key => panel.settings.set_camera_size(Number(key))
            }

            Toggle {
                objectName: "countingSetting"
                Layout.fillWidth: true
                Layout.topMargin: 4 * Theme.unit
                checked: panel.settings.counting
                text: qsTr("Count down from three before a picture")
                onToggled: panel.settings.set_counting(checked)
            }

            Heading { text: qsTr("Pictures and clips go to") }

            ChoiceRow {
                objectName: "folderSetting"
                Layout.fillWidth: true
                text: panel.settings.folder
                hint: qsTr("Choose another folder")
                elide: Text.ElideMiddle
                iconPath: Icons.folder
                onClicked: panel.browse()
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 6 * Theme.unit
                spacing: 8 * Theme.unit

                PillButton {
                    objectName: "tourSetting"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    text: qsTr("Tour")
                    iconPath: Icons.play
                    hint: qsTr("Show the tour again")
                    onClicked: panel.showTour()
                }

                PillButton {
                    objectName: "resetSettings"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 10
                    text: qsTr("Reset")
                    iconPath: Icons.reset
                    hint: qsTr("Reset all settings")
                    onClicked: panel.settings.reset()
                }
            }
        }
    }
}
