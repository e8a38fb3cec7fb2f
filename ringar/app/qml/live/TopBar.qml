import QtQuick
import QtQuick.Layouts
import "../parts"

// Wordmark, status and the ways to everything that is not always on screen.
RowLayout {
    id: bar

    required property QtObject live
    property bool compact: false
    property bool withFingers: false
    property alias sourcesOpen: sources.checked
    property alias fitOpen: fit.checked
    property alias settingsOpen: settings.checked
    property alias galleryOpen: gallery.checked
    property int pictures: 0
    readonly property point galleryMiddle: Qt.point(gallery.x + gallery.width / 2, gallery.y + gallery.height / 2)
    property bool withCounter: false
    property bool counterOpen: false
    property alias fingersOpen: fingers.checked

    signal addRingPhoto

    spacing: (compact ? 8 : 12) * Theme.unit

    PillButton {
        objectName: "counter"
        visible: bar.withCounter && !bar.counterOpen
        Layout.rightMargin: bar.compact ? 0 : 8 * Theme.unit
        iconPath: Icons.panel
        hint: qsTr("Catalogue and customer")
        onClicked: bar.counterOpen = true
    }

    ColumnLayout {
        visible: bar.width > 540 * Theme.unit
        spacing: 0

        Text {
            text: "RINGAR"
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: (bar.compact ? 28 : 34) * Theme.unit
            font.letterSpacing: (bar.compact ? 5 : 9) * Theme.unit
        }

        Text {
            visible: !bar.compact
            text: qsTr("Virtual try-on")
            color: Theme.goldOnScrim
            font.pixelSize: 12.5 * Theme.unit
            font.letterSpacing: bar.LayoutMirroring.enabled ? 0 : 2.2 * Theme.unit
        }
    }

    Item { Layout.fillWidth: true }

    StatusPill {
        live: bar.live
        compact: bar.compact
    }

    PillButton {
        id: fingers

        objectName: "fingers"
        visible: bar.withFingers
        checkable: true
        iconPath: Icons.hand
        hint: qsTr("Choose a finger")
    }

    PillButton {
        id: sources

        objectName: "sources"
        checkable: true
        iconPath: Icons.camera
        hint: qsTr("Choose the camera")
    }

    PillButton {
        id: settings

        objectName: "settings"
        checkable: true
        iconPath: Icons.settings
        hint: qsTr("Settings")
    }

    PillButton {
        id: gallery

        objectName: "galleryButton"
        checkable: true
        iconPath: Icons.gallery
        text: bar.pictures > 0 ? bar.pictures.toLocaleString(Qt.locale(), "f", 0) : ""
        hint: qsTr("Gallery")
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
