import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// One look on a sheet: its picture as soon as it is drawn, or why there is none.
AbstractButton {
    id: tile

    required property int index
    required property string key
    required property string caption
    required property string source
    required property string trouble
    property int fill: Image.PreserveAspectCrop
    property bool worn: false

    objectName: "look" + index
    focusPolicy: Qt.StrongFocus
    scale: pressed ? 0.97 : 1
    Accessible.role: Accessible.Button
    Accessible.name: trouble === "" ? caption : caption + ": " + trouble
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick } }

    background: Rectangle {
        radius: 18 * Theme.unit
        color: Theme.raised
        border.width: tile.worn || tile.visualFocus ? 2 : 1
        border.color: tile.visualFocus ? Theme.text : tile.worn ? Theme.gold : Theme.line
    }

    contentItem: Item {
        Image {
            id: picture

            anchors { fill: parent; margins: 8 * Theme.unit; bottomMargin: 44 * Theme.unit }
            source: tile.source
            sourceSize.width: Math.min(1600, Math.max(480, Math.ceil(width * 1.4 / 160) * 160))
            fillMode: tile.fill
            asynchronous: true
            mipmap: true
            opacity: status === Image.Ready ? 1 : 0

            Behavior on opacity { NumberAnimation { duration: Theme.calm } }
        }

        Waiting {
            anchors.centerIn: picture
            visible: tile.source === "" && tile.trouble === ""
        }

        Text {
            anchors.centerIn: picture
            width: picture.width - 24 * Theme.unit
            visible: tile.trouble !== ""
            text: tile.trouble
            color: Theme.mute
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
        }

        Text {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 * Theme.unit }
            text: tile.caption
            color: tile.worn ? Theme.gold : Theme.text
            font.family: Theme.serif
            font.pixelSize: 20 * Theme.unit
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
