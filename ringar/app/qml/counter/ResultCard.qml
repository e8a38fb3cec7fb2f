import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// One ring of the catalogue: touch to wear it, the star to remember it for this customer.
AbstractButton {
    id: card

    required property int index
    required property string ring_id
    required property string name
    required property string metal
    required property string price
    required property string thumbnail
    required property bool needs_check
    property bool worn: false
    property bool favourite: false
    property bool marked: false

    signal star
    signal mark
    signal check

    objectName: "result" + index
    focusPolicy: Qt.StrongFocus
    scale: pressed ? 0.97 : 1
    Accessible.role: Accessible.RadioButton
    Accessible.name: [name, metal, price].filter(part => part !== "").join(", ")
    Accessible.checked: worn
    Keys.onReturnPressed: click()

    Behavior on scale { NumberAnimation { duration: Theme.quick } }

    background: Rectangle {
        radius: 20 * Theme.unit
        color: card.worn ? Theme.chosen : card.hovered ? Theme.raisedHover : Theme.raised
        border.width: card.visualFocus ? 3 : card.worn ? 2 : 1
        border.color: card.visualFocus ? Theme.text : card.worn ? Theme.gold : Theme.line
    }

    component Corner: AbstractButton {
        id: corner

        property string path
        property string label

        width: Math.max(48, 48 * Theme.unit)
        height: width
        focusPolicy: Qt.NoFocus
        scale: pressed ? 0.85 : 1
        Accessible.role: Accessible.CheckBox
        Accessible.name: label
        Accessible.checked: checked

        Behavior on scale { NumberAnimation { duration: Theme.quick } }

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                path: corner.path
                size: 21 * Theme.unit
                color: corner.checked ? Theme.gold : Theme.mute
                fill: corner.checked ? Theme.gold : "transparent"
            }
        }
    }

    contentItem: Item {
        Image {
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: words.top; margins: 14 * Theme.unit; bottomMargin: 6 * Theme.unit }
            source: card.thumbnail
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            mipmap: true
        }

        Column {
            id: words

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 14 * Theme.unit; bottomMargin: 12 * Theme.unit }
            spacing: 2 * Theme.unit

            Text {
                width: parent.width
                text: card.name
                color: Theme.text
                font.pixelSize: 16 * Theme.unit
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }

            Text {
                width: parent.width
                text: card.price === "" ? card.metal : card.metal === "" ? card.price : card.price + "  ·  " + card.metal
                color: Theme.gold
                font.pixelSize: 13.5 * Theme.unit
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }
        }
    }

    Corner {
        objectName: "star" + card.index
        anchors { left: parent.left; top: parent.top }
        path: Icons.star
        checked: card.favourite
        label: qsTr("Favourite: %1").arg(card.name)
        onClicked: card.star()
    }

    Corner {
        objectName: "resultHeart" + card.index
        anchors { right: parent.right; top: parent.top }
        path: Icons.heart
        checked: card.marked
        label: qsTr("Shortlist: %1").arg(card.name)
        onClicked: card.mark()
    }

    AbstractButton {
        objectName: "checkBadge" + card.index
        visible: card.needs_check
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
        width: Math.max(48, checkText.implicitWidth + 22 * Theme.unit)
        height: Math.max(48, 48 * Theme.unit)
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Check the fit of %1").arg(card.name)
        onClicked: card.check()

        contentItem: Item {
            Rectangle {
                anchors.centerIn: parent
                width: checkText.implicitWidth + 20 * Theme.unit
                height: 26 * Theme.unit
                radius: height / 2
                color: Theme.ground
                border.width: 1
                border.color: Theme.rose

                Text {
                    id: checkText

                    anchors.centerIn: parent
                    text: qsTr("Check")
                    color: Theme.rose
                    font.pixelSize: 13 * Theme.unit
                }
            }
        }
    }
}
