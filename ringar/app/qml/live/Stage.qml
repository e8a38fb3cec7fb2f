import QtQuick
import Ringar
import "../consult"
import "../parts"
import "../settings"

// The live picture and everything that lies on it.
Item {
    id: stage

    required property QtObject studio
    property bool statsShown: false
    property alias fitOpen: bar.fitOpen
    property alias sourcesOpen: bar.sourcesOpen
    property alias fingersOpen: bar.fingersOpen
    property alias galleryOpen: bar.galleryOpen
    property alias settingsOpen: bar.settingsOpen
    property alias counterOpen: bar.counterOpen
    property bool withCounter: false
    readonly property alias trayTop: tray.y
    readonly property point galleryPoint: bar.mapToItem(stage, bar.galleryMiddle.x, bar.galleryMiddle.y)

    readonly property bool portrait: width < height
    readonly property bool compact: width < 1000 * Theme.unit || height < 620 * Theme.unit
    readonly property bool roomy: !portrait && height >= 620 * Theme.unit
    // Where the counter's panel leaves little room there is the picture alone.
    property bool bare: false
    readonly property bool crowded: drawer.open && !portrait && !roomy
    readonly property real free: !portrait && drawer.open ? width - drawer.width - Theme.margin : width
    readonly property real middle: LayoutMirroring.enabled ? width - free / 2 : free / 2
    readonly property real besidePicker: Theme.margin + (picker.visible && roomy ? picker.width + 12 * Theme.unit : 0)
    readonly property real clearLeft: LayoutMirroring.enabled ? width - free + Theme.margin : besidePicker
    readonly property real clearRight: LayoutMirroring.enabled ? besidePicker : width - free + Theme.margin
    readonly property real messageWidth: Math.min(560 * Theme.unit, free - 2 * Theme.margin)
    readonly property real trayHeight: (height < 600 ? 112 : 150) * Theme.unit

    signal ringsDropped(var urls)
    signal addRingPhoto
    signal browseSource
    signal browseFolder
    signal showTour
    signal shot
    signal compare

    function shoot(): void {
        shutter.shoot();
    }

    function record(): void {
        if (studio.recorder.recording)
            studio.recorder.finish();
        else
            studio.recorder.start();
    }

    FrameItem {
        id: frame

        objectName: "frame"
        anchors.fill: parent
        view: stage.studio.live
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Live picture")

        // A ring is dragged along its finger, or off it.
        MouseArea {
            anchors.fill: parent
            cursorShape: pressed ? Qt.ClosedHandCursor : Qt.ArrowCursor
            onPressed: mouse => mouse.accepted = stage.studio.dressing.grab(frame.to_frame(Qt.point(mouse.x, mouse.y)))
            onPositionChanged: mouse => stage.studio.dressing.drag(frame.to_frame(Qt.point(mouse.x, mouse.y)))
            onReleased: mouse => stage.studio.dressing.release(frame.to_frame(Qt.point(mouse.x, mouse.y)))
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 170 * Theme.unit
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.scrim, 0.86) }
            GradientStop { position: 0.45; color: Qt.alpha(Theme.scrim, 0.64) }
            GradientStop { position: 1; color: Qt.alpha(Theme.scrim, 0) }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: stage.height - title.y + 80 * Theme.unit
        visible: !stage.bare
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.scrim, 0) }
            GradientStop { position: 0.28; color: Qt.alpha(Theme.scrim, 0.64) }
            GradientStop { position: 0.6; color: Qt.alpha(Theme.scrim, 0.86) }
            GradientStop { position: 1; color: Qt.alpha(Theme.scrim, 0.95) }
        }
    }

    HandHint {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -40 * Theme.unit
        height: Math.min(stage.height * 0.58, stage.width)
        live: stage.studio.live
    }

    DropZones {
        anchors.fill: parent
        z: 40
        onRingDropped: urls => stage.ringsDropped(urls)
        onHandDropped: urls => stage.studio.sources.open_files(urls)
    }

    Loader {
        anchors.fill: parent
        active: stage.studio.consultation !== null
        sourceComponent: ConsultLayer {
            studio: stage.studio
            surface: frame
            topMargin: bar.y + bar.height + 16 * Theme.unit
            bottomMargin: stage.height - tray.y
        }
    }

    TopBar {
        id: bar

        visible: !stage.bare

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin; topMargin: 22 * Theme.unit }
        live: stage.studio.live
        compact: stage.compact
        withFingers: !stage.roomy
        withCounter: stage.withCounter
        pictures: stage.studio.album.shots.length
        onAddRingPhoto: stage.addRingPhoto()
        onSourcesOpenChanged: if (sourcesOpen) fitOpen = fingersOpen = settingsOpen = false
        onFitOpenChanged: if (fitOpen) sourcesOpen = fingersOpen = settingsOpen = false
        onFingersOpenChanged: if (fingersOpen) fitOpen = sourcesOpen = settingsOpen = false
        onSettingsOpenChanged: if (settingsOpen) fitOpen = sourcesOpen = fingersOpen = false
    }

    StandInBanner {
        id: banner

        x: Math.max(stage.clearLeft, Math.min(stage.middle - width / 2, stage.width - stage.clearRight - width))
        anchors { top: bar.bottom; topMargin: 8 * Theme.unit }
        live: stage.studio.live
        maximumWidth: Math.min(stage.messageWidth, stage.width - stage.clearLeft - stage.clearRight)
    }

    GuidancePill {
        x: (stage.roomy || stage.portrait ? stage.width / 2 : stage.middle) - width / 2
        y: stage.roomy || stage.portrait ? (recording.visible ? recording.y : stage.portrait ? title.y : shutter.y) - height - 18 * Theme.unit
                     : banner.visible ? banner.y + banner.height + 8 * Theme.unit : banner.y
        sentence: stage.studio.live.guidance
        maximumWidth: stage.roomy && drawer.open ? stage.width - 2 * (drawer.width + 2 * Theme.margin) : stage.messageWidth
    }

    RecordingPill {
        id: recording

        anchors { horizontalCenter: shutter.horizontalCenter; bottom: shutter.top; bottomMargin: 14 * Theme.unit }
        z: 15
        recorder: stage.studio.recorder
    }

    FingerPicker {
        id: picker

        anchors { left: parent.left; leftMargin: Theme.margin }
        y: bar.y + bar.height + (stage.portrait ? 60 : stage.roomy ? 24 : 10) * Theme.unit
        z: 10
        visible: !stage.bare && (stage.roomy || bar.fingersOpen)
        dressing: stage.studio.dressing
        thumbRight: stage.studio.live.thumb_right
    }

    FitDrawer {
        id: drawer

        anchors { right: parent.right; rightMargin: Theme.margin; top: bar.bottom; topMargin: (stage.portrait ? 60 : 16) * Theme.unit }
        height: Math.min(implicitHeight, stage.height - y - 16 * Theme.unit)
        z: 10
        studio: stage.studio
        open: bar.fitOpen
    }

    SourcePanel {
        anchors { right: parent.right; rightMargin: Theme.margin; top: bar.bottom; topMargin: 16 * Theme.unit }
        z: 10
        studio: stage.studio
        open: bar.sourcesOpen
        onChosen: bar.sourcesOpen = false
        onBrowse: stage.browseSource()
    }

    SettingsPanel {
        anchors { right: parent.right; rightMargin: Theme.margin; top: bar.bottom; topMargin: 16 * Theme.unit }
        height: Math.min(implicitHeight, stage.height - y - 16 * Theme.unit)
        width: Math.min(implicitWidth, stage.width - 2 * Theme.margin)
        z: 12
        settings: stage.studio.settings
        open: bar.settingsOpen
        onBrowse: stage.browseFolder()
        onShowTour: {
            bar.settingsOpen = false;
            stage.showTour();
        }
    }

    ProductTitle {
        id: title

        anchors { left: parent.left; leftMargin: Theme.margin + 6 * Theme.unit; bottom: stage.portrait ? shutter.top : tray.top; bottomMargin: 14 * Theme.unit }
        maximumWidth: stage.portrait ? stage.width - 2 * Theme.margin : (stage.width - shutter.width) / 2 - 2 * Theme.margin
        visible: !stage.bare && !stage.crowded && (stage.roomy || !bar.fingersOpen)
        studio: stage.studio
        compact: stage.compact
    }

    RingTray {
        id: tray

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 22 * Theme.unit }
        height: stage.trayHeight
        visible: !stage.bare
        studio: stage.studio
        focus: true
    }

    ShutterRow {
        id: shutter

        anchors {
            horizontalCenter: parent.horizontalCenter
            horizontalCenterOffset: stage.crowded ? stage.middle - stage.width / 2 : 0
            bottom: tray.top
            bottomMargin: 16 * Theme.unit
        }
        visible: !stage.bare
        studio: stage.studio
        onShot: stage.shot()
        onCompare: stage.compare()
    }

    StatsPanel {
        anchors { left: parent.left; leftMargin: Theme.margin; top: bar.bottom; topMargin: 16 * Theme.unit }
        z: 20
        live: stage.studio.live
        visible: stage.statsShown
    }
}
