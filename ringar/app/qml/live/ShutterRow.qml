import QtQuick
import "../parts"

// Hold the picture, take it, count down before.
Row {
    id: row

    required property QtObject studio

    signal shot

    function shoot(): void {
        if (timer.checked)
            countdown.start();
        else
            takeNow();
    }

    function takeNow(): void {
        shot();
        studio.album.take();
    }

    spacing: 22 * Theme.unit

    PillButton {
        objectName: "freeze"
        anchors.verticalCenter: parent.verticalCenter
        checkable: true
        checked: row.studio.live.frozen
        iconPath: checked ? Icons.play : Icons.freeze
        hint: qsTr("Hold the picture")
        onToggled: row.studio.live.frozen = checked
    }

    Shutter {
        busy: row.studio.album.busy
        onClicked: row.shoot()
    }

    PillButton {
        id: timer

        objectName: "timer"
        anchors.verticalCenter: parent.verticalCenter
        checkable: true
        iconPath: Icons.timer
        hint: qsTr("Count down from three")
    }

    Countdown {
        id: countdown

        parent: row.parent
        anchors.centerIn: parent
        z: 45
        onDone: row.takeNow()
    }
}
