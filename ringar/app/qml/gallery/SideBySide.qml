import QtQuick
import "../parts"

// Two to four pictures, all on the hand of the first one.
Item {
    id: view

    required property QtObject studio
    property var indices: []
    readonly property QtObject looks: studio.compare.side_by_side
    readonly property bool upright: width < height
    readonly property int across: upright ? (looks.count > 2 ? 2 : 1) : Math.max(1, looks.count)
    readonly property int down: Math.ceil(Math.max(1, looks.count) / across)

    objectName: "sideBySide"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Side by side")

    onVisibleChanged: {
        if (visible)
            studio.compare.show_pictures(indices);
        else
            studio.compare.close();
    }

    Grid {
        anchors.fill: parent
        columns: view.across
        spacing: 14 * Theme.unit

        Repeater {
            model: view.looks

            LookTile {
                width: (view.width - (view.across - 1) * 14 * Theme.unit) / view.across
                height: (view.height - (view.down - 1) * 14 * Theme.unit) / view.down
                fill: Image.PreserveAspectFit
                focusPolicy: Qt.NoFocus
            }
        }
    }
}
