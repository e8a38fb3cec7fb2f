import QtQuick
import QtQuick.Controls.Basic
import "../gallery"
import "../live"
import "../parts"

// The kiosk's window: no title, no menu, no dialogs, and no way out but the PIN.
ApplicationWindow {
    id: win

    required property QtObject studio
    property bool coversScreen: false
    property bool leaving: false

    width: 1280
    height: 720
    visible: true
    visibility: coversScreen ? Window.FullScreen : Window.Windowed
    flags: coversScreen ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    color: Theme.ground
    title: "ringar"
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    onClosing: close => close.accepted = leaving
    onVisibilityChanged: shownAs => {
        if (coversScreen && !leaving && shownAs !== Window.FullScreen)
            Qt.callLater(showFullScreen);
    }

    Binding {
        target: Theme
        property: "unit"
        value: Math.max(0.86, Math.min(Math.min(win.width, win.height) / 720, Math.max(win.width, win.height) / 1280))
    }

    Binding {
        target: Theme
        property: "dark"
        value: win.studio.dark
    }

    KioskStage {
        id: stage

        anchors.fill: parent
        studio: win.studio
        enabled: win.studio.visit.active && !gallery.open && !sheet.open && !languages.open && !consent.open && !stillThere.open && !pause.open && !pad.open
        visible: gallery.opacity < 1 && sheet.opacity < 1
        onCompare: sheet.open = true
        onChooseLanguage: languages.open = true
        onShowPictures: gallery.open = true
        onAskConsent: consent.open = true
        onShot: flash.start()
    }

    RingSheet {
        id: sheet

        anchors.fill: parent
        studio: win.studio
        staysHeld: false
        enabled: open && !stillThere.open && !pause.open && !pad.open
        onClosed: open = false
    }

    KioskGallery {
        id: gallery

        anchors.fill: parent
        studio: win.studio
        enabled: !handOver.open && !stillThere.open && !pause.open && !pad.open
        onHandOver: handOver.begin()
    }

    HandOverPanel {
        id: handOver

        anchors.fill: parent
        handOver: win.studio.hand_over
        enabled: !stillThere.open && !pad.open
    }

    Flash {
        id: flash

        anchors.fill: parent
    }

    Toast {
        id: toast

        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 100 * Theme.unit }
    }

    AttractScreen {
        anchors.fill: parent
        studio: win.studio
        open: !win.studio.visit.active
    }

    Splash {
        anchors.fill: parent
        open: win.studio.live.warming && win.studio.attract.pictures.length === 0
    }

    LanguagePanel {
        id: languages

        anchors.fill: parent
        tongues: win.studio.tongues
    }

    ConsentPanel {
        id: consent

        anchors.fill: parent
        studio: win.studio
        onAgreed: stage.goOn()
    }

    StillThere {
        id: stillThere

        anchors.fill: parent
        visit: win.studio.visit
    }

    Veil {
        id: pause

        objectName: "pause"
        anchors.fill: parent
        open: win.studio.watchdog.recovering && !pad.open
        title: qsTr("One moment, please")
        sentence: qsTr("The mirror is being set up again. This takes a few seconds.")

        Waiting { anchors.horizontalCenter: parent.horizontalCenter }
    }

    PinPad {
        id: pad

        anchors.fill: parent
        lock: win.studio.lock
        onRestart: win.studio.watchdog.restart()
    }

    // Held for three seconds, the corner of the wordmark opens the pad; there is no button below.
    Item {
        id: corner

        property real hold_s: 3

        objectName: "corner"
        anchors { left: parent.left; top: parent.top }
        width: 72 * Theme.unit
        height: width
        z: 100
        Accessible.ignored: true

        TapHandler {
            gesturePolicy: TapHandler.DragThreshold
            longPressThreshold: corner.hold_s
            onLongPressed: win.studio.lock.show()
        }
    }

    Connections {
        target: win.studio

        function onForgotten(): void {
            gallery.open = sheet.open = languages.open = consent.open = false;
            handOver.close();
            toast.opacity = 0;
            toast.text = "";
            stage.startOver();
        }
    }

    Connections {
        target: win.studio.album

        function onFailed(sentence: string): void {
            toast.say(sentence, true, false);
        }
    }

    Connections {
        target: win.studio.dressing

        function onRefused(sentence: string): void {
            toast.say(sentence, true, false);
        }
    }

    Connections {
        target: win.studio.hand_over

        function onFailed(sentence: string): void {
            handOver.close();
            toast.say(sentence, true, false);
        }
    }

    Shortcut { sequences: ["Ctrl+Alt+P"]; context: Qt.ApplicationShortcut; onActivated: win.studio.lock.show() }
    Shortcut { sequences: ["S"]; enabled: stage.enabled; onActivated: stage.shoot() }
    Shortcut { sequences: ["A"]; enabled: stage.enabled; onActivated: stage.fitOpen = !stage.fitOpen }
    Shortcut { sequences: ["F"]; enabled: stage.enabled; onActivated: win.studio.live.frozen = !win.studio.live.frozen }
    Shortcut { sequences: ["H"]; enabled: stage.enabled; onActivated: win.studio.shortlist.toggle(win.studio.dressing.ring) }
    Shortcut { sequences: ["C"]; enabled: stage.enabled; onActivated: stage.compareMarked() }
    Shortcut { sequences: [StandardKey.Undo]; enabled: stage.enabled; onActivated: win.studio.dressing.undo() }
    Shortcut { sequences: [StandardKey.Redo]; enabled: stage.enabled; onActivated: win.studio.dressing.redo() }
    Shortcut { sequences: ["1"]; enabled: stage.enabled; onActivated: win.studio.dressing.choose_finger(0) }
    Shortcut { sequences: ["2"]; enabled: stage.enabled; onActivated: win.studio.dressing.choose_finger(1) }
    Shortcut { sequences: ["3"]; enabled: stage.enabled; onActivated: win.studio.dressing.choose_finger(2) }
    Shortcut { sequences: ["4"]; enabled: stage.enabled; onActivated: win.studio.dressing.choose_finger(3) }
    Shortcut { sequences: ["5"]; enabled: stage.enabled; onActivated: win.studio.dressing.choose_finger(4) }
}
