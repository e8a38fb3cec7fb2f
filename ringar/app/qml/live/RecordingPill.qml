import QtQuick
import "../parts"

// While a clip is recorded: a dot, the time that is left, and the way to give it up.
Glass {
    id: pill

    required property QtObject recorder
    readonly property int seconds: Math.ceil(recorder.remaining_s)

    implicitWidth: row.implicitWidth + 26 * Theme.unit
    implicitHeight: Theme.target + 12 * Theme.unit
    radius: height / 2
    visible: recorder.recording
    objectName: "recording"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Recording, %1 seconds left").arg(seconds)

    Row {
        id: row

        anchors { left: parent.left; leftMargin: 20 * Theme.unit; verticalCenter: parent.verticalCenter }
        spacing: 14 * Theme.unit

        Rectangle {
            id: dot

            width: 14 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.recording
            anchors.verticalCenter: parent.verticalCenter

            SequentialAnimation on opacity {
                running: pill.visible
                loops: Animation.Infinite
                NumberAnimation { to: 0.3; duration: 600; easing.type: Easing.InOutSine }
                NumberAnimation { to: 1; duration: 600; easing.type: Easing.InOutSine }
            }
        }

        Text {
            objectName: "recordingTime"
            text: "0:" + String(pill.seconds).padStart(2, "0")
            color: Theme.text
            font.pixelSize: 20 * Theme.unit
            font.weight: Font.DemiBold
            font.features: { "tnum": 1 }
            anchors.verticalCenter: parent.verticalCenter
        }

        PillButton {
            objectName: "cancelRecording"
            iconPath: Icons.close
            hint: qsTr("Discard the clip")
            onClicked: pill.recorder.cancel()
        }
    }
}
