import QtQuick
import QtQuick.Controls.Basic
import "counter"
import "fitting"
import "gallery"
import "live"
import "parts"
import "settings"

// The window. It states what lies over what; what things do is in the view model.
ApplicationWindow {
    id: win

    required property QtObject studio
    property bool withTour: true

    width: 1280
    height: 720
    minimumWidth: 480
    minimumHeight: 440
    visible: true
    color: Theme.ground
    title: "ringar"
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "unit"
        value: Math.max(0.86, Math.min(Math.min(win.width, win.height) / 720, Math.max(win.width, win.height) / 1280))
    }

    Binding {
        target: Theme
        property: "dark"
        value: win.studio.settings.dark
    }

    Stage {
        id: stage

        anchors { fill: parent; leftMargin: counter.docked ? counter.width : 0 }
        bare: counter.docked && !counter.roomy
        studio: win.studio
        withCounter: counter.active
        enabled: !gallery.open && !sheet.open && !fitting.open
        visible: gallery.opacity < 1 && sheet.opacity < 1
        onRingsDropped: urls => counter.take(urls)
        onAddRingPhoto: dialogs.addRingPhoto()
        onBrowseSource: dialogs.browseSource()
        onBrowseFolder: dialogs.chooseFolder()
        onShowTour: win.studio.settings.set_tour_seen(false)
        onShot: flash.start()
        onCompare: sheet.open = true
    }

    CounterLayer {
        id: counter

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        studio: win.studio
        surface: stage
        visible: stage.visible
        onTold: (sentence, trouble) => toast.say(sentence, trouble, false, "")
    }

    Gallery {
        id: gallery

        anchors.fill: parent
        studio: win.studio
        open: stage.galleryOpen
        compact: stage.compact
        onClosed: stage.galleryOpen = false
        onSaveCopy: (index, clip) => dialogs.saveCopy(index, clip)
        onSaveRequest: index => dialogs.saveRequest(index)
        onSavePdf: index => dialogs.savePdf(index)
    }

    RingSheet {
        id: sheet

        anchors.fill: parent
        studio: win.studio
        onClosed: open = false
    }

    Loader {
        id: fitting

        readonly property bool open: item?.editor.active ?? false

        anchors.fill: parent
        active: win.studio.fitting !== null
        sourceComponent: FitEditor {
            editor: win.studio.fitting
        }
    }

    Tour {
        anchors.fill: parent
        open: win.withTour && !win.studio.settings.tour_seen && !win.studio.live.warming
        onDone: win.studio.settings.set_tour_seen(true)
    }

    Toast {
        id: toast

        anchors { right: parent.right; rightMargin: Theme.margin }
        y: stage.trayTop - height - 18 * Theme.unit
        onSaveElsewhere: dialogs.saveElsewhere()
    }

    Flash {
        id: flash

        anchors.fill: parent
    }

    Flight {
        id: flight

        anchors.fill: parent
        goal: stage.galleryPoint
    }

    Splash {
        anchors.fill: parent
        open: win.studio.live.warming
    }

    Dialogs {
        id: dialogs

        studio: win.studio
        onSourceChosen: stage.sourcesOpen = false
    }

    Connections {
        target: win.studio.album

        function onSaved(path: string, picture: url): void {
            toast.say(qsTr("Saved as %1").arg(path), false, false);
            if (picture.toString() !== "")
                flight.start(picture);
        }

        function onCopied(): void {
            toast.say(qsTr("Copied to the clipboard"), false, false);
        }

        function onFailed(sentence: string, keeps: bool): void {
            toast.say(sentence, true, keeps);
        }
    }

    Connections {
        target: win.studio.printer

        function onPrinted(name: string): void {
            toast.say(qsTr("Sent to %1").arg(name), false, false);
        }
    }

    Connections {
        target: win.studio.dressing

        function onRefused(sentence: string): void {
            toast.say(sentence, true, false);
        }
    }

    Shortcut { sequences: ["S"]; enabled: stage.enabled; onActivated: stage.shoot() }
    Shortcut { sequences: ["A"]; onActivated: stage.fitOpen = !stage.fitOpen }
    Shortcut { sequences: ["G"]; onActivated: stage.galleryOpen = !stage.galleryOpen }
    Shortcut { sequences: ["R"]; enabled: stage.enabled; onActivated: stage.record() }
    Shortcut { sequences: ["C"]; enabled: stage.enabled; onActivated: sheet.open = true }
    Shortcut { sequences: ["H"]; enabled: stage.enabled; onActivated: win.studio.shortlist.toggle(win.studio.dressing.ring) }
    Shortcut { sequences: ["K"]; enabled: counter.active; onActivated: stage.counterOpen = !stage.counterOpen }
    Shortcut { sequences: [StandardKey.Find]; enabled: counter.active; onActivated: counter.search() }
    Shortcut { sequences: ["M"]; onActivated: win.studio.live.mirrored = !win.studio.live.mirrored }
    Shortcut { sequences: ["F"]; onActivated: win.studio.live.frozen = !win.studio.live.frozen }
    Shortcut { sequences: ["F2"]; onActivated: stage.statsShown = !stage.statsShown }
    Shortcut { sequences: ["F11"]; onActivated: win.visibility = win.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen }
    Shortcut { sequences: [StandardKey.Undo]; enabled: !fitting.open; onActivated: win.studio.dressing.undo() }
    Shortcut { sequences: [StandardKey.Redo]; enabled: !fitting.open; onActivated: win.studio.dressing.redo() }
    Shortcut { sequences: [StandardKey.Cancel]; enabled: !fitting.open; onActivated: sheet.open = stage.galleryOpen = stage.fitOpen = stage.sourcesOpen = stage.fingersOpen = stage.settingsOpen = false }
    Shortcut { sequences: ["1"]; onActivated: win.studio.dressing.choose_finger(0) }
    Shortcut { sequences: ["2"]; onActivated: win.studio.dressing.choose_finger(1) }
    Shortcut { sequences: ["3"]; onActivated: win.studio.dressing.choose_finger(2) }
    Shortcut { sequences: ["4"]; onActivated: win.studio.dressing.choose_finger(3) }
    Shortcut { sequences: ["5"]; onActivated: win.studio.dressing.choose_finger(4) }
}
