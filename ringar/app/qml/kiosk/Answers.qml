import QtQuick
import "../parts"

// Two answers, side by side where there is room, else one above the other.
Grid {
    id: answers

    readonly property real wanted: {
        let sum = 0;
        for (const child of visibleChildren)
            sum += child.implicitWidth + spacing;
        return sum;
    }

    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    columns: parent && wanted > parent.width ? 1 : Math.max(1, visibleChildren.length)
    spacing: 12 * Theme.unit
    horizontalItemAlignment: Grid.AlignHCenter
}
