import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Ringar

// The window. It states where things are; what they do is in the view model.
ApplicationWindow {
    id: win

    required property QtObject studio

    readonly property bool portrait: width < height
    readonly property bool compact: width < 1000 * Theme.unit || height < 620 * Theme.unit
    readonly property bool roomy: !portrait && height >= 620 * Theme.unit
    readonly property real free: !portrait && drawer.open ? width - drawer.width - Theme.margin : width
    readonly property real middle: LayoutMirroring.enabled ? width - free / 2 : free / 2
    readonly property real messageWidth: Math.min(560 * Theme.unit, free - 2 * Theme.margin)
    readonly property real trayHeight: (height < 600 ? 112 : 150) * Theme.unit

    width: 1280
    height: 720
    minimumWidth: 480
    minimumHeight: 440
    visible: true
    color: Theme.ink
    title: "ringar"
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "unit"
        value: Math.max(0.86, Math.min(Math.min(win.width, win.height) / 720, Math.max(win.width, win.height) / 1280))
    }

    FrameItem {
        id: frame

        objectName: "frame"
        anchors.fill: parent
        view: win.studio.live
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Live picture")

        // A ring is dragged along its finger, or off it.
        MouseArea {
            anchors.fill: parent
            cursorShape: pressed ? Qt.ClosedHandCursor : Qt.ArrowCursor
            onPressed: mouse => mouse.accepted = win.studio.dressing.grab(frame.to_frame(Qt.point(mouse.x, mouse.y)))
            onPositionChanged: mouse => win.studio.dressing.drag(frame.to_frame(Qt.point(mouse.x, mouse.y)))
            onReleased: mouse => win.studio.dressing.release(frame.to_frame(Qt.point(mouse.x, mouse.y)))
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 140 * Theme.unit
        gradient: Gradient {
            GradientStop { position: 0; color: "#c00d0c0b" }
            GradientStop { position: 1; color: "#000d0c0b" }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: win.trayHeight + 190 * Theme.unit
        gradient: Gradient {
            GradientStop { position: 0; color: "#000d0c0b" }
            GradientStop { position: 0.55; color: "#b00d0c0b" }
            GradientStop { position: 1; color: "#f20d0c0b" }
        }
    }

    HandHint {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -40 * Theme.unit
        height: Math.min(win.height * 0.58, win.width)
        live: win.studio.live
    }

    DropZones {
        anchors.fill: parent
        z: 40
        onRingDropped: urls => win.studio.dressing.drop_rings(urls)
        onHandDropped: urls => win.studio.sources.open_files(urls)
    }

    TopBar {
        id: bar

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin; topMargin: 22 * Theme.unit }
        live: win.studio.live
        compact: win.compact
        withFingers: !win.roomy
        pictures: win.studio.album.shots.length
        onAddRingPhoto: ringDialog.open()
        onSourcesOpenChanged: if (sourcesOpen) fitOpen = fingersOpen = false
        onFitOpenChanged: if (fitOpen) sourcesOpen = fingersOpen = false
        onFingersOpenChanged: if (fingersOpen) fitOpen = sourcesOpen = false
    }

    StandInBanner {
        id: banner

        x: win.middle - width / 2
        anchors { top: bar.bottom; topMargin: 8 * Theme.unit }
        live: win.studio.live
        maximumWidth: win.messageWidth
    }

    GuidancePill {
        x: (win.roomy || win.portrait ? win.width / 2 : win.middle) - width / 2
        y: win.roomy || win.portrait ? shutter.y - height - 18 * Theme.unit
                     : banner.visible ? banner.y + banner.height + 8 * Theme.unit : banner.y
        sentence: win.studio.live.guidance
        maximumWidth: win.roomy && drawer.open ? win.width - 2 * (drawer.width + 2 * Theme.margin) : win.messageWidth
    }

    FingerPicker {
        id: picker

        anchors { left: parent.left; leftMargin: Theme.margin }
        y: bar.y + bar.height + (win.portrait ? 60 : 24) * Theme.unit
        z: 10
        visible: win.roomy || bar.fingersOpen
        dressing: win.studio.dressing
        thumbRight: win.studio.live.thumb_right
    }

    FitDrawer {
        id: drawer

        anchors { right: parent.right; rightMargin: Theme.margin; top: bar.bottom; topMargin: (win.portrait ? 60 : 16) * Theme.unit }
        height: Math.min(implicitHeight, win.height - y - 16 * Theme.unit)
        z: 10
        studio: win.studio
        open: bar.fitOpen
    }

    SourcePanel {
        anchors { right: parent.right; rightMargin: Theme.margin; top: bar.bottom; topMargin: 16 * Theme.unit }
        z: 10
        studio: win.studio
        open: bar.sourcesOpen
        onChosen: bar.sourcesOpen = false
        onBrowse: sourceDialog.open()
    }

    ProductTitle {
        id: title

        anchors { left: parent.left; leftMargin: Theme.margin + 6 * Theme.unit; bottom: tray.top; bottomMargin: 14 * Theme.unit }
        dressing: win.studio.dressing
        compact: win.compact
    }

    RingTray {
        id: tray

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 22 * Theme.unit }
        height: win.trayHeight
        studio: win.studio
        focus: true
    }

    PillButton {
        objectName: "freeze"
        anchors { right: shutter.left; rightMargin: 22 * Theme.unit; verticalCenter: shutter.verticalCenter }
        checkable: true
        checked: win.studio.live.frozen
        iconPath: checked ? Icons.play : Icons.freeze
        hint: qsTr("Hold the picture")
        onToggled: win.studio.live.frozen = checked
    }

    Shutter {
        id: shutter

        anchors { horizontalCenter: parent.horizontalCenter; bottom: tray.top; bottomMargin: 16 * Theme.unit }
        busy: win.studio.album.busy
        onClicked: win.shoot()
    }

    PillButton {
        objectName: "timer"
        anchors { left: shutter.right; leftMargin: 22 * Theme.unit; verticalCenter: shutter.verticalCenter }
        checkable: true
        checked: countdown.wanted
        iconPath: Icons.timer
        hint: qsTr("Count down from three")
        onToggled: countdown.wanted = checked
    }

    Countdown {
        id: countdown

        property bool wanted: false

        anchors.centerIn: parent
        z: 45
        onDone: win.shootNow()
    }

    Gallery {
        id: gallery

        anchors.fill: parent
        z: 35
        album: win.studio.album
        open: bar.galleryOpen
        compact: win.compact
        onClosed: bar.galleryOpen = false
        onSaveCopy: index => {
            copyDialog.index = index;
            copyDialog.open();
        }
    }

    StatsPanel {
        id: stats

        anchors { left: parent.left; leftMargin: Theme.margin; top: bar.bottom; topMargin: 16 * Theme.unit }
        z: 20
        live: win.studio.live
        visible: false
    }

    Toast {
        id: toast

        anchors { right: parent.right; rightMargin: Theme.margin; bottom: tray.top; bottomMargin: 18 * Theme.unit }
        z: 30
        onSaveElsewhere: folderDialog.open()
    }

    Rectangle {
        id: flash

        anchors.fill: parent
        z: 50
        color: "white"
        opacity: 0
        visible: opacity > 0

        SequentialAnimation {
            id: flashing

            NumberAnimation { target: flash; property: "opacity"; to: 0.85; duration: 50 }
            NumberAnimation { target: flash; property: "opacity"; to: 0; duration: 200; easing.type: Easing.OutCubic }
        }
    }

    Splash {
        anchors.fill: parent
        z: 60
        open: win.studio.live.warming
    }

    function shoot(): void {
        if (countdown.wanted)
            countdown.start();
        else
            shootNow();
    }

    function shootNow(): void {
        flashing.start();
        studio.album.take();
    }

    Connections {
        target: win.studio.album

        function onSaved(path: string, picture: url): void {
            toast.say(qsTr("Saved as %1").arg(path), false, false, picture);
        }

        function onFailed(sentence: string, keeps: bool): void {
            toast.say(sentence, true, keeps, "");
        }
    }

    Connections {
        target: win.studio.dressing

        function onRefused(sentence: string): void {
            toast.say(sentence, true, false, "");
        }
    }

    FileDialog {
        id: ringDialog

        title: qsTr("Try on a ring from a photo")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png)")]
        onAccepted: win.studio.dressing.drop_rings(selectedFiles)
    }

    FileDialog {
        id: sourceDialog

        title: qsTr("Picture or clip from a file")
        onAccepted: {
            win.studio.sources.open_files([selectedFile]);
            bar.sourcesOpen = false;
        }
    }

    FileDialog {
        id: copyDialog

        property int index: -1

        title: qsTr("Save as")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        nameFilters: [qsTr("Pictures (*.png)")]
        onAccepted: win.studio.album.save_copy(index, selectedFile)
    }

    FolderDialog {
        id: folderDialog

        title: qsTr("Choose another folder")
        onAccepted: win.studio.album.save_elsewhere(selectedFolder)
    }

    Shortcut { sequences: ["S"]; onActivated: win.shoot() }
    Shortcut { sequences: ["A"]; onActivated: bar.fitOpen = !bar.fitOpen }
    Shortcut { sequences: ["G"]; onActivated: bar.galleryOpen = !bar.galleryOpen }
    Shortcut { sequences: ["M"]; onActivated: win.studio.live.mirrored = !win.studio.live.mirrored }
    Shortcut { sequences: ["F"]; onActivated: win.studio.live.frozen = !win.studio.live.frozen }
    Shortcut { sequences: ["F2"]; onActivated: stats.visible = !stats.visible }
    Shortcut { sequences: ["F11"]; onActivated: win.visibility = win.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen }
    Shortcut { sequences: [StandardKey.Undo]; onActivated: win.studio.dressing.undo() }
    Shortcut { sequences: [StandardKey.Redo]; onActivated: win.studio.dressing.redo() }
    Shortcut { sequences: [StandardKey.Cancel]; onActivated: bar.galleryOpen = bar.fitOpen = bar.sourcesOpen = bar.fingersOpen = false }
    Shortcut { sequences: ["1"]; onActivated: win.studio.dressing.choose_finger(0) }
    Shortcut { sequences: ["2"]; onActivated: win.studio.dressing.choose_finger(1) }
    Shortcut { sequences: ["3"]; onActivated: win.studio.dressing.choose_finger(2) }
    Shortcut { sequences: ["4"]; onActivated: win.studio.dressing.choose_finger(3) }
    Shortcut { sequences: ["5"]; onActivated: win.studio.dressing.choose_finger(4) }
}
