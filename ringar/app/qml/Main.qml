import QtQuick
import QtQuick.Controls.Basic
import "gallery"
import "live"
import "parts"

// The window. It states what lies over what; what things do is in the view model.
ApplicationWindow {
    id: win

    required property QtObject studio

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

    Stage {
        id: stage

        anchors.fill: parent
        studio: win.studio
        enabled: !gallery.open
        visible: gallery.opacity < 1
        onAddRingPhoto: dialogs.addRingPhoto()
        onBrowseSource: dialogs.browseSource()
        onShot: flash.start()
    }

    Gallery {
        id: gallery

        anchors.fill: parent
        album: win.studio.album
        open: stage.galleryOpen
        compact: stage.compact
        onClosed: stage.galleryOpen = false
        onSaveCopy: index => dialogs.saveCopy(index)
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

    Shortcut { sequences: ["S"]; enabled: stage.enabled; onActivated: stage.shoot() }
    Shortcut { sequences: ["A"]; onActivated: stage.fitOpen = !stage.fitOpen }
    Shortcut { sequences: ["G"]; onActivated: stage.galleryOpen = !stage.galleryOpen }
    Shortcut { sequences: ["M"]; onActivated: win.studio.live.mirrored = !win.studio.live.mirrored }
    Shortcut { sequences: ["F"]; onActivated: win.studio.live.frozen = !win.studio.live.frozen }
    Shortcut { sequences: ["F2"]; onActivated: stage.statsShown = !stage.statsShown }
    Shortcut { sequences: ["F11"]; onActivated: win.visibility = win.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen }
    Shortcut { sequences: [StandardKey.Undo]; onActivated: win.studio.dressing.undo() }
    Shortcut { sequences: [StandardKey.Redo]; onActivated: win.studio.dressing.redo() }
    Shortcut { sequences: [StandardKey.Cancel]; onActivated: stage.galleryOpen = stage.fitOpen = stage.sourcesOpen = stage.fingersOpen = false }
    Shortcut { sequences: ["1"]; onActivated: win.studio.dressing.choose_finger(0) }
    Shortcut { sequences: ["2"]; onActivated: win.studio.dressing.choose_finger(1) }
    Shortcut { sequences: ["3"]; onActivated: win.studio.dressing.choose_finger(2) }
    Shortcut { sequences: ["4"]; onActivated: win.studio.dressing.choose_finger(3) }
    Shortcut { sequences: ["5"]; onActivated: win.studio.dressing.choose_finger(4) }
}
