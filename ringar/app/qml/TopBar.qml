import QtQuick
import QtQuick.Layouts

// Wordmark, status and the ways to everything that is not always on screen.
RowLayout {
    id: bar

    required property QtObject live
    property bool compact: false
    property alias sourcesOpen: sources.checked
    property alias fitOpen: fit.checked

    signal addRingPhoto

    spacing: 12 * Theme.unit

    ColumnLayout {
        spacing: 0

        Text {
            text: "RINGAR"
            color: Theme.ivory
            font.family: Theme.serif
            font.pixelSize: 34 * Theme.unit
            font.letterSpacing: 9 * Theme.unit
        }

        Text {
            visible: !bar.compact
            text: qsTr("Virtual try-on")
            color: Theme.gold
            font.pixelSize: 12.5 * Theme.unit
            font.letterSpacing: 2.2 * Theme.unit
        }
    }

    Item { Layout.fillWidth: true }

    StatusPill {
        live: bar.live
        compact: bar.compact
    }

    PillButton {
        id: sources

        objectName: "sources"
        checkable: true
        iconPath: Icons.camera
        hint: qsTr("Choose the camera")
    }

    PillButton {
        objectName: "addRingPhoto"
        text: bar.compact ? "" : qsTr("Your ring")
        iconPath: Icons.add
        hint: qsTr("Try on a ring from a photo")
        onClicked: bar.addRingPhoto()
    }

    PillButton {
        id: fit

        objectName: "fit"
        checkable: true
        text: bar.compact ? "" : checked ? qsTr("Close") : qsTr("Adjust")
        iconPath: checked ? Icons.close : Icons.sliders
        hint: qsTr("Adjust the fit")
    }
}
