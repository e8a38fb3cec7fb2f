import QtQuick
import "../parts"

// A dot and a word: is a hand there, and is this the camera?
Glass {
    id: pill

    required property QtObject live
    property bool compact: false

    readonly property string word: {
        switch (live.state) {
        case "opening": return qsTr("Opening the camera");
        case "failed": return qsTr("No picture");
        case "black": return qsTr("Dark picture");
        }
        const hand = live.hand_seen ? qsTr("Hand found") : qsTr("Looking for a hand");
        return live.state === "stand_in" ? qsTr("Demo clip") : live.frozen ? qsTr("Picture held") : hand;
    }
    readonly property color dot: live.state === "failed" || live.state === "black" ? Theme.rose
                                 : live.hand_seen && live.state === "playing" ? Theme.jade : Theme.gold

    implicitHeight: 38 * Theme.unit
    implicitWidth: compact ? implicitHeight : row.implicitWidth + 34 * Theme.unit
    radius: height / 2
    color: Theme.glass
    objectName: "status"
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 9 * Theme.unit

        Rectangle {
            width: 9 * Theme.unit
            height: width
            radius: width / 2
            color: pill.dot
            anchors.verticalCenter: parent.verticalCenter
        }

        Text {
            visible: !pill.compact
            text: pill.word
            color: Theme.text
            font.pixelSize: Theme.small
        }
    }
}
