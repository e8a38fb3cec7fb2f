import QtQuick
import Ringar
import "../live"
import "../parts"

// The live picture and the few things a customer needs on it.
Item {
    id: stage

    required property QtObject studio
    readonly property bool portrait: width < height
    readonly property bool compact: width < 1000 * Theme.unit || height < 620 * Theme.unit
    readonly property bool roomy: !portrait && height >= 620 * Theme.unit
    readonly property bool crowded: drawer.open && !portrait && !roomy
    readonly property real free: !portrait && drawer.open ? width - drawer.width - Theme.margin : width
    readonly property real middle: LayoutMirroring.enabled ? width - free / 2 : free / 2
    readonly property real besidePicker: Theme.margin + (picker.visible && roomy ? picker.width + 12 * Theme.unit : 0)
    readonly property real clearLeft: LayoutMirroring.enabled ? width - free + Theme.margin : besidePicker
    readonly property real clearRight: LayoutMirroring.enabled ? besidePicker : width - free + Theme.margin
    readonly property real messageWidth: Math.min(560 * Theme.unit, free - 2 * Theme.margin)
    readonly property real trayHeight: (height < 600 ? 112 : 150) * Theme.unit

    readonly property bool held: studio.live.frozen
    property alias fitOpen: fit.checked
    property bool wantsSheet: false

    objectName: "stage"

    signal compare
    signal chooseLanguage
    signal showPictures
    signal askConsent
    signal shot

    function shoot(): void {
        wantsSheet = false;
        goOn();
    }

    function compareMarked(): void {
        wantsSheet = true;
        goOn();
    }

    // What was asked for last, once the customer has agreed to a picture of the hand.
    function goOn(): void {
        if (studio.album.consent !== "given")
            askConsent();
        else if (wantsSheet)
            compare();
        else if (timer.checked)
            countdown.start();
        else
            takeNow();
    }

    function takeNow(): void {
        shot();
        studio.album.take();
    }

    function startOver(): void {
        countdown.stop();
        timer.checked = fingers.checked = fit.checked = wantsSheet = false;
        tray.cancelFlick();
        tray.show();
        tray.forceActiveFocus();
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
            onPressed: mouse => mouse.accepted = stage.studio.dressing.grab(frame.to_frame(Qt.point(mouse.x, mouse.y)))
            onPositionChanged: mouse => stage.studio.dressing.drag(frame.to_frame(Qt.point(mouse.x, mouse.y)))
            onReleased: mouse => stage.studio.dressing.release(frame.to_frame(Qt.point(mouse.x, mouse.y)))
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 140 * Theme.unit
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.scrim, 0.86) }
            GradientStop { position: 1; color: Qt.alpha(Theme.scrim, 0) }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: stage.trayHeight + 190 * Theme.unit
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.scrim, 0) }
            GradientStop { position: 0.55; color: Qt.alpha(Theme.scrim, 0.78) }
            GradientStop { position: 1; color: Qt.alpha(Theme.scrim, 0.95) }
        }
    }

    HandHint {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -40 * Theme.unit
        height: Math.min(stage.height * 0.58, stage.width)
        live: stage.studio.live
    }

    Text {
        id: wordmark

        anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: buttons.verticalCenter }
        visible: stage.width > 640 * Theme.unit
        text: "RINGAR"
        color: Theme.text
        font.family: Theme.serif
        font.pixelSize: (stage.compact ? 28 : 34) * Theme.unit
        font.letterSpacing: (stage.compact ? 5 : 9) * Theme.unit
    }

    Row {
        id: buttons

        anchors { right: parent.right; rightMargin: Theme.margin; top: parent.top; topMargin: 22 * Theme.unit }
        spacing: (stage.compact ? 8 : 12) * Theme.unit

        PillButton {
            id: fingers

            objectName: "fingers"
            visible: !stage.roomy
            checkable: true
            iconPath: Icons.hand
            hint: qsTr("Choose a finger")
            onCheckedChanged: if (checked) fit.checked = false
        }

        PillButton {
            id: fit

            objectName: "fit"
            checkable: true
            iconPath: checked ? Icons.close : Icons.sliders
            text: stage.compact ? "" : checked ? qsTr("Close") : qsTr("Adjust")
            hint: qsTr("Adjust the fit")
            onCheckedChanged: if (checked) fingers.checked = false
        }

        PillButton {
            objectName: "language"
            visible: stage.studio.tongues.languages.length > 1
            iconPath: Icons.globe
            text: stage.compact ? "" : qsTr("Language")
            hint: qsTr("Language")
            onClicked: stage.chooseLanguage()
        }

        PillButton {
            objectName: "compareRings"
            visible: stage.studio.shortlist.skus.length > 0
            iconPath: Icons.heart
            iconFill: Theme.gold
            iconColor: Theme.gold
            text: stage.studio.shortlist.skus.length.toLocaleString(Qt.locale(), "f", 0)
            hint: qsTr("All marked rings on this hand")
            onClicked: stage.compareMarked()
        }

        PillButton {
            objectName: "pictures"
            visible: stage.studio.album.shots.length > 0
            iconPath: Icons.gallery
            text: stage.studio.album.shots.length.toLocaleString(Qt.locale(), "f", 0)
            hint: qsTr("Your pictures")
            onClicked: stage.showPictures()
        }

        PillButton {
            objectName: "finish"
            accent: true
            iconPath: stage.compact ? Icons.check : ""
            text: stage.compact ? "" : qsTr("Finish")
            hint: qsTr("Finish and delete everything")
            onClicked: stage.studio.visit.finish()
        }
    }

    StandInBanner {
        id: banner

        x: Math.max(stage.clearLeft, Math.min(stage.middle - width / 2, stage.width - stage.clearRight - width))
        anchors { top: buttons.bottom; topMargin: 8 * Theme.unit }
        live: stage.studio.live
        maximumWidth: Math.min(stage.messageWidth, stage.width - stage.clearLeft - stage.clearRight)
    }

    GuidancePill {
        x: (stage.crowded ? stage.middle : stage.width / 2) - width / 2
        y: stage.roomy || stage.portrait ? (stage.portrait ? title.y : shutter.y) - height - 18 * Theme.unit
                                         : banner.visible ? banner.y + banner.height + 8 * Theme.unit : banner.y
        sentence: stage.studio.live.guidance
        maximumWidth: stage.messageWidth
    }

    FingerPicker {
        id: picker

        anchors { left: parent.left; leftMargin: Theme.margin }
        y: buttons.y + buttons.height + (stage.portrait ? 60 : stage.roomy ? 24 : 10) * Theme.unit
        z: 10
        visible: stage.roomy || fingers.checked
        dressing: stage.studio.dressing
        thumbRight: stage.studio.live.thumb_right
    }

    FitDrawer {
        id: drawer

        anchors { right: parent.right; rightMargin: Theme.margin; top: buttons.bottom; topMargin: (stage.portrait ? 60 : 16) * Theme.unit }
        height: Math.min(implicitHeight, stage.height - y - 16 * Theme.unit)
        z: 10
        studio: stage.studio
        open: fit.checked
        plain: true
    }

    ProductTitle {
        id: title

        anchors { left: parent.left; leftMargin: Theme.margin + 6 * Theme.unit; bottom: stage.portrait ? shutter.top : tray.top; bottomMargin: 14 * Theme.unit }
        maximumWidth: stage.portrait ? stage.width - 2 * Theme.margin : stage.width / 2 - 160 * Theme.unit - Theme.margin
        visible: !stage.crowded && (stage.roomy || !fingers.checked)
        studio: stage.studio
        compact: stage.compact
    }

    RingTray {
        id: tray

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 22 * Theme.unit }
        height: stage.trayHeight
        studio: stage.studio
        focus: true
    }

    Shutter {
        id: shutter

        anchors {
            horizontalCenter: parent.horizontalCenter
            horizontalCenterOffset: stage.crowded ? stage.middle - stage.width / 2 : 0
            bottom: tray.top
            bottomMargin: 16 * Theme.unit
        }
        busy: stage.studio.album.busy
        onClicked: stage.shoot()
    }

    PillButton {
        objectName: "freeze"
        anchors { right: shutter.left; rightMargin: 22 * Theme.unit; verticalCenter: shutter.verticalCenter }
        checkable: true
        checked: stage.held
        iconPath: checked ? Icons.play : Icons.freeze
        hint: qsTr("Hold the picture")
        onToggled: stage.studio.live.frozen = checked
    }

    PillButton {
        id: timer

        objectName: "timer"
        anchors { left: shutter.right; leftMargin: 22 * Theme.unit; verticalCenter: shutter.verticalCenter }
        checkable: true
        iconPath: Icons.timer
        hint: qsTr("Count down from three")
    }

    Countdown {
        id: countdown

        anchors.centerIn: parent
        z: 45
        onDone: stage.takeNow()
    }
}
