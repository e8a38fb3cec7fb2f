import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// One picture or clip of the gallery.
AbstractButton {
    id: tile

    required property int index
    required property var modelData
    property bool picked: false
    property bool choosing: false

    objectName: "shot" + index
    focusPolicy: Qt.StrongFocus
    enabled: !choosing || !modelData.clip
    opacity: enabled ? 1 : 0.4
    scale: pressed ? 0.97 : 1
    Accessible.name: (modelData.clip ? qsTr("Clip") + ", " : "") + modelData.caption + ", " + modelData.name
    Accessible.role: choosing ? Accessible.CheckBox : Accessible.Button
    Accessible.checked: picked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick } }

    background: Rectangle {
        radius: 18 * Theme.unit
        color: tile.picked ? Theme.chosen : Theme.raised
        border.width: tile.visualFocus ? 3 : tile.picked ? 2 : 1
        border.color: tile.visualFocus ? Theme.text : tile.picked ? Theme.gold : Theme.line
    }

    contentItem: Item {
        Image {
            id: picture

            anchors { fill: parent; margins: 10 * Theme.unit; bottomMargin: 44 * Theme.unit }
            source: tile.modelData.picture
            sourceSize.width: 640
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
        }

        Rectangle {
            visible: tile.modelData.clip
            anchors.centerIn: picture
            width: 56 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.glass

            Icon {
                anchors.centerIn: parent
                path: Icons.play
            }
        }

        Rectangle {
            visible: tile.choosing && tile.enabled
            anchors { right: picture.right; top: picture.top; margins: 8 * Theme.unit }
            width: 30 * Theme.unit
            height: width
            radius: width / 2
            color: tile.picked ? Theme.gold : Theme.glass
            border.width: 1
            border.color: Theme.line

            Icon {
                visible: tile.picked
                anchors.centerIn: parent
                size: 18 * Theme.unit
                path: Icons.check
                color: Theme.goldInk
            }
        }

        Text {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 13 * Theme.unit }
            text: tile.modelData.caption === "" ? tile.modelData.name : tile.modelData.caption
            color: tile.picked ? Theme.gold : Theme.text
            font.pixelSize: 15 * Theme.unit
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
        }
    }
}
