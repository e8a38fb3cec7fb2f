import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// The rings whose fit a person should look at.
Column {
    id: list

    required property QtObject editor

    spacing: 6 * Theme.unit

    Text {
        text: qsTr("Please check") + "   " + list.editor.to_check.length.toLocaleString(Qt.locale(), "f", 0)
        color: Theme.mute
        font.pixelSize: Theme.small
        anchors.left: parent.left
    }

    ListView {
        objectName: "toCheck"
        width: parent.width
        height: 84 * Theme.unit
        orientation: ListView.Horizontal
        spacing: 10 * Theme.unit
        clip: true
        model: list.editor.to_check

        delegate: AbstractButton {
            id: card

            required property int index
            required property var modelData
            readonly property bool current: list.editor.ring_id === modelData.ring_id

            objectName: "check" + index
            width: 200 * Theme.unit
            height: ListView.view.height
            focusPolicy: Qt.StrongFocus
            Accessible.name: qsTr("Check %1").arg(modelData.name)
            Keys.onReturnPressed: click()
            onClicked: list.editor.open(modelData.ring_id)

            background: Rectangle {
                radius: 18 * Theme.unit
                color: card.current ? Theme.chosen : card.hovered ? Theme.raisedHover : Theme.raised
                border.width: card.visualFocus ? 3 : card.current ? 2 : 1
                border.color: card.visualFocus ? Theme.text : card.current ? Theme.gold : Theme.line
            }

            contentItem: Item {
                Image {
                    id: image

                    anchors { left: parent.left; leftMargin: 8 * Theme.unit; verticalCenter: parent.verticalCenter }
                    width: 66 * Theme.unit
                    height: width
                    source: card.modelData.thumbnail
                    fillMode: Image.PreserveAspectFit
                    asynchronous: true
                    mipmap: true
                }

                Text {
                    anchors { left: image.right; right: parent.right; margins: 8 * Theme.unit; verticalCenter: parent.verticalCenter }
                    text: card.modelData.name
                    color: Theme.text
                    font.pixelSize: 15 * Theme.unit
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
    }
}
