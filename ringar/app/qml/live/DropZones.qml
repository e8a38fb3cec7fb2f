pragma ComponentBehavior: Bound
import QtQuick
import "../parts"

// Where files may be dropped: most of the window takes a ring photo, a strip takes a hand picture.
Item {
    id: zones

    signal ringDropped(var urls)
    signal handDropped(var urls)

    component Zone: DropArea {
        id: zone

        property string caption
        property string iconPath

        keys: ["text/uri-list"]

        Glass {
            anchors { fill: parent; margins: 12 * Theme.unit }
            visible: ringZone.containsDrag || handZone.containsDrag
            color: zone.containsDrag ? Theme.chosen : Theme.tray
            border.width: zone.containsDrag ? 2 : 1
            border.color: zone.containsDrag ? Theme.gold : Theme.line

            Column {
                anchors.centerIn: parent
                spacing: 14 * Theme.unit

                Icon {
                    path: zone.iconPath
                    size: 56 * Theme.unit
                    color: Theme.gold
                    weight: 1.2
                    anchors.horizontalCenter: parent.horizontalCenter
                }

                Text {
                    text: zone.caption
                    color: Theme.text
                    font.family: Theme.serif
                    font.pixelSize: Theme.title
                    anchors.horizontalCenter: parent.horizontalCenter
                }
            }
        }
    }

    Zone {
        id: ringZone

        objectName: "ringZone"
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: parent.width * 0.66
        caption: qsTr("Try on this ring")
        iconPath: Icons.ring
        onDropped: drop => zones.ringDropped(drop.urls)
    }

    Zone {
        id: handZone

        objectName: "handZone"
        anchors { left: ringZone.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        caption: qsTr("Use this hand")
        iconPath: Icons.hand
        onDropped: drop => zones.handDropped(drop.urls)
    }
}
