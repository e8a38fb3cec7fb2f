import QtQuick
import "../parts"

// Says that the clip plays in the camera's place, and why.
Glass {
    id: banner

    required property QtObject live
    property real maximumWidth: 520 * Theme.unit

    implicitWidth: Math.min(maximumWidth, text.implicitWidth + 44 * Theme.unit)
    implicitHeight: text.height + 18 * Theme.unit
    radius: Math.min(height / 2, 22 * Theme.unit)
    visible: live.notice !== ""
    border.color: Theme.deepGold
    objectName: "standIn"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text.text

    Text {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, banner.maximumWidth - 44 * Theme.unit)
        text: banner.live.state === "stand_in" ? qsTr("A demo clip is playing. %1").arg(banner.live.notice) : banner.live.notice
        color: Theme.text
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignHCenter
    }
}
