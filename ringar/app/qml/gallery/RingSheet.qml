import QtQuick
import QtQuick.Layouts
import "../parts"

// Every marked ring on the hand that is held. A tap wears the ring; the picture stays held then, where it is wanted so.
Rectangle {
    id: sheet

    required property QtObject studio
    property bool open: false
    property bool staysHeld: true
    property bool heldBefore: false
    readonly property QtObject looks: studio.compare.rings

    signal closed

    color: Theme.ground
    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "ringSheet"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Marked rings on your hand")

    onOpenChanged: {
        if (open) {
            heldBefore = studio.live.frozen;
            studio.compare.show_rings();
            close.forceActiveFocus();
        } else {
            studio.compare.close();
        }
    }

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    // Touches stay on the sheet.
    MouseArea { anchors.fill: parent }

    ColumnLayout {
        anchors { fill: parent; margins: Theme.margin }
        spacing: 18 * Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: 12 * Theme.unit

            Text {
                Layout.fillWidth: true
                text: qsTr("Marked rings on your hand")
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: Theme.title
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }

            Text {
                visible: sheet.looks.drawn < sheet.looks.count
                text: qsTr("%1 of %2").arg(sheet.looks.drawn.toLocaleString(Qt.locale(), "f", 0)).arg(sheet.looks.count.toLocaleString(Qt.locale(), "f", 0))
                color: Theme.mute
                font.pixelSize: Theme.body
            }

            PillButton {
                id: close

                objectName: "sheetClose"
                iconPath: Icons.close
                hint: qsTr("Close")
                onClicked: {
                    sheet.studio.live.frozen = sheet.heldBefore;
                    sheet.closed();
                }
            }
        }

        EmptyNote {
            visible: sheet.looks.count === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            iconPath: Icons.heart
            text: qsTr("Mark the rings you like with the heart on their card. Here you see them all on your hand.")
        }

        GridView {
            id: grid

            // As many columns as make the tiles largest; more rings than fit are scrolled to.
            readonly property int across: {
                let best = 1, area = 0;
                for (let columns = 1; columns <= Math.max(1, Math.floor(width / (230 * Theme.unit))); columns++) {
                    const tile = Math.min(width / columns, height / Math.ceil(count / columns) * 1.25);
                    if (tile > area) {
                        area = tile;
                        best = columns;
                    }
                }
                return area < 230 * Theme.unit ? Math.max(1, Math.floor(width / (230 * Theme.unit))) : best;
            }

            readonly property real gap: 14 * Theme.unit

            visible: count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: -gap
            clip: true
            cellWidth: width / across
            cellHeight: Math.min(cellWidth * 0.94, Math.max(200 * Theme.unit, height / Math.ceil(Math.max(1, count) / across)))
            model: sheet.looks

            delegate: LookTile {
                width: grid.cellWidth - grid.gap
                height: grid.cellHeight - grid.gap
                worn: sheet.studio.dressing.ring === key
                onClicked: {
                    sheet.studio.dressing.wear_ring(key);
                    sheet.studio.live.frozen = sheet.staysHeld;
                    sheet.closed();
                }
            }
        }
    }
}
