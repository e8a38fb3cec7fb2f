import QtQuick
import "../parts"

// The way out: a pad for the PIN, then what the shop may do.
Veil {
    id: pad

    required property QtObject lock
    readonly property real side: Math.max(48, Math.min(72 * Theme.unit, (height - 270 * Theme.unit) / 4))

    signal restart

    objectName: "pinPad"
    trayWidth: 420 * Theme.unit
    open: lock.shown
    title: lock.unlocked ? qsTr("Kiosk") : qsTr("PIN")
    sentence: {
        if (lock.unlocked)
            return "";
        if (lock.wait_s > 0)
            return qsTr("Too many wrong PINs. Try again in %1 s.").arg(lock.wait_s.toLocaleString(Qt.locale(), "f", 0));
        return lock.wrong ? qsTr("This PIN is wrong.") : low ? "" : qsTr("For the shop's staff.");
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (lock.unlocked && event.key !== Qt.Key_Escape)
            event.accepted = false;
        else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            lock.press(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            lock.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            lock.enter();
        else if (event.key === Qt.Key_Escape)
            lock.hide();
        else
            event.accepted = false;
    }

    component PadKey: PillButton {
        property string digit

        objectName: "key" + digit
        width: pad.side * 1.35
        height: pad.side
        focusPolicy: Qt.TabFocus
        lettering: 24 * Theme.unit
        text: digit === "" ? "" : Number(digit).toLocaleString(Qt.locale(), "f", 0)
        onClicked: if (digit !== "") pad.lock.press(digit)
    }

    Row {
        visible: !pad.lock.unlocked
        anchors.horizontalCenter: parent.horizontalCenter
        height: 16 * Theme.unit
        spacing: 12 * Theme.unit
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1 digits entered").arg(pad.lock.typed)

        Repeater {
            model: Math.max(4, pad.lock.typed)

            Rectangle {
                required property int index

                width: 14 * Theme.unit
                height: width
                radius: width / 2
                color: index < pad.lock.typed ? Theme.gold : "transparent"
                border.width: 1
                border.color: Theme.gold
            }
        }
    }

    Grid {
        visible: !pad.lock.unlocked
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: 8 * Theme.unit
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            PadKey {
                required property string modelData

                digit: modelData
            }
        }

        PadKey {
            objectName: "keyErase"
            iconPath: Icons.erase
            hint: qsTr("Erase")
            onClicked: pad.lock.erase()
        }

        PadKey { digit: "0" }

        PadKey {
            objectName: "keyEnter"
            accent: true
            enabled: pad.lock.complete
            iconPath: Icons.check
            hint: qsTr("Enter")
            onClicked: pad.lock.enter()
        }
    }

    PillButton {
        objectName: "leaveKiosk"
        visible: pad.lock.unlocked
        anchors.horizontalCenter: parent.horizontalCenter
        width: pad.inner
        accent: true
        text: qsTr("End the kiosk")
        onClicked: pad.lock.leave()
    }

    PillButton {
        objectName: "restartCamera"
        visible: pad.lock.unlocked
        anchors.horizontalCenter: parent.horizontalCenter
        width: pad.inner
        text: qsTr("Start the camera again")
        onClicked: {
            pad.lock.hide();
            pad.restart();
        }
    }

    PillButton {
        objectName: "padClose"
        anchors.horizontalCenter: parent.horizontalCenter
        width: pad.lock.unlocked ? pad.inner : implicitWidth
        text: qsTr("Back to the mirror")
        onClicked: pad.lock.hide()
    }
}
