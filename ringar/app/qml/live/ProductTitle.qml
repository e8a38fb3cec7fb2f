import QtQuick
import "../parts"

// Name and details of the ring that the controls change.
Column {
    id: title

    required property QtObject studio
    readonly property QtObject dressing: studio.dressing
    readonly property bool marked: studio.shortlist.skus.indexOf(dressing.ring) >= 0
    property bool compact: false
    property real maximumWidth: 400 * Theme.unit

    spacing: 2 * Theme.unit

    Row {
        spacing: 8 * Theme.unit
        anchors.left: parent.left

        Text {
            objectName: "ringName"
            width: Math.min(implicitWidth, title.maximumWidth - Theme.target - 8 * Theme.unit)
            text: title.dressing.name
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: title.compact ? Theme.title : Theme.display
            font.features: { "lnum": 1 }
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 19 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
        }

        PillButton {
            objectName: "markRing"
            visible: title.dressing.ring !== ""
            quiet: true
            checkable: true
            checked: title.marked
            iconPath: Icons.heart
            iconFill: title.marked ? Theme.gold : "transparent"
            iconColor: title.marked ? Theme.gold : Theme.text
            hint: qsTr("Mark %1").arg(title.dressing.name)
            anchors.verticalCenter: parent.verticalCenter
            onToggled: title.studio.shortlist.toggle(title.dressing.ring)
        }
    }

    Text {
        objectName: "ringDetails"
        text: title.dressing.busy ? qsTr("Preparing the ring")
            : title.compact ? title.dressing.details.replace(/   ·   /g, " · ") : title.dressing.details
        width: Math.min(implicitWidth, title.maximumWidth)
        wrapMode: Text.WordWrap
        maximumLineCount: 2
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        color: Theme.goldOnScrim
        font.pixelSize: Theme.body
        lineHeightMode: Text.FixedHeight
        lineHeight: 1.3 * Theme.body
        anchors.left: parent.left
    }
}
