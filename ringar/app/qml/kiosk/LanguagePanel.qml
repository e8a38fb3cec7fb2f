import QtQuick
import "../parts"

// The languages, each by its own name.
Veil {
    id: panel

    required property QtObject tongues

    objectName: "languagePanel"
    title: qsTr("Language")

    LanguageRow {
        width: parent.width
        columns: 3
        focus: true
        tongues: panel.tongues
        prefix: "language_"
        onChosen: panel.open = false
    }

    PillButton {
        objectName: "languageClose"
        anchors.horizontalCenter: parent.horizontalCenter
        iconPath: Icons.close
        hint: qsTr("Close")
        onClicked: panel.open = false
    }
}
