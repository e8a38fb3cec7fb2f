import QtQuick
import "../parts"

// Hold the picture, record a clip, take a picture, count down before, see all rings on this hand.
Row {
    id: row

    required property QtObject studio
    property alias counting: timer.checked
    readonly property bool recording: studio.recorder.recording

    signal shot
    signal compare

    function shoot(): void {
        if (recording)
            studio.recorder.finish();
        else if (timer.checked)
            countdown.start();
        else
            takeNow();
    }

    function takeNow(): void {
        shot();
        studio.album.take();
    }

    spacing: Math.max(8, 18 * Theme.unit)

    PillButton {
        objectName: "freeze"
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.recording
        checkable: true
        checked: row.studio.live.frozen
        iconPath: checked ? Icons.play : Icons.freeze
        hint: qsTr("Hold the picture")
        onToggled: row.studio.live.frozen = checked
    }

    PillButton {
        objectName: "record"
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.recording
        enabled: !row.studio.recorder.saving
        iconPath: Icons.film
        hint: qsTr("Record a short clip")
        onClicked: row.studio.recorder.start()
    }

    Shutter {
        busy: row.studio.album.busy
        recording: row.recording
        onClicked: row.shoot()
    }

    PillButton {
        id: timer

        objectName: "timer"
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.recording
        checkable: true
        checked: row.studio.settings.counting
        iconPath: Icons.timer
        hint: qsTr("Count down from three")
        onToggled: row.studio.settings.set_counting(checked)
    }

    PillButton {
        objectName: "compareRings"
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.recording
        iconPath: Icons.sheet
        hint: qsTr("All marked rings on this hand")
        onClicked: row.compare()
    }

    Countdown {
        id: countdown

        parent: row.parent
        anchors.centerIn: parent
        z: 45
        onDone: row.takeNow()
    }
}
