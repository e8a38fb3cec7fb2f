import QtQuick
import "../parts"

// The shop window while nobody is there: rings on a hand, one sentence, the languages.
Rectangle {
    id: attract

    required property QtObject studio
    property bool open: true
    property int current: 0
    readonly property var pictures: studio.attract.pictures
    readonly property var shown: pictures.length > 0 ? pictures[current % pictures.length] : null
    readonly property bool portrait: width < height
    readonly property bool small: Math.min(width, height) < 560

    color: Theme.ground
    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "attract"
    Accessible.role: Accessible.Button
    Accessible.name: call.text
    Accessible.onPressAction: studio.visit.stay()

    onOpenChanged: if (open) current = 0

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    // The touch that begins a visit does nothing else; the visit itself has noticed it.
    MouseArea { anchors.fill: parent }

    Timer {
        interval: 6000
        repeat: true
        running: attract.open && attract.pictures.length > 1
        onTriggered: attract.current = (attract.current + 1) % attract.pictures.length
    }

    Item {
        id: scene

        width: attract.portrait ? attract.width : attract.width * 0.72
        height: attract.portrait ? attract.height * 0.62 : attract.height
        anchors { right: parent.right; top: parent.top }
        clip: true

        Repeater {
            model: attract.studio.attract.most

            Image {
                required property int index

                anchors.fill: parent
                source: index < attract.pictures.length ? attract.pictures[index].picture : ""
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
                mipmap: true
                opacity: index === attract.current % Math.max(1, attract.pictures.length) && status === Image.Ready ? 1 : 0
                visible: opacity > 0

                Behavior on opacity { NumberAnimation { duration: 1200; easing.type: Easing.InOutSine } }
            }
        }

        // Lamplight; it falls on the hand, and round it the shop is dark.
        Rectangle {
            anchors.fill: parent
            color: "#331c0f04"
        }

        Rectangle {
            anchors.fill: parent
            visible: !attract.portrait
            rotation: attract.LayoutMirroring.enabled ? 180 : 0
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { position: 0; color: Theme.ground }
                GradientStop { position: 0.42; color: Qt.alpha(Theme.ground, 0.25) }
                GradientStop { position: 0.7; color: Qt.alpha(Theme.ground, 0) }
                GradientStop { position: 1; color: Qt.alpha(Theme.ground, 0.5) }
            }
        }

        Rectangle {
            anchors.fill: parent
            gradient: Gradient {
                GradientStop { position: 0; color: Qt.alpha(Theme.ground, attract.portrait ? 1 : 0.55) }
                GradientStop { position: 0.12; color: Qt.alpha(Theme.ground, attract.portrait ? 0.88 : 0.4) }
                GradientStop { position: 0.3; color: Qt.alpha(Theme.ground, 0) }
                GradientStop { position: 0.62; color: Qt.alpha(Theme.ground, 0) }
                GradientStop { position: 1; color: Qt.alpha(Theme.ground, attract.portrait ? 1 : 0.6) }
            }
        }
    }

    Column {
        anchors { left: parent.left; leftMargin: 2 * Theme.margin; top: parent.top; topMargin: (attract.small ? 26 : 56) * Theme.unit }
        spacing: 2 * Theme.unit

        Text {
            text: "RINGAR"
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: (attract.small ? 34 : 46) * Theme.unit
            font.letterSpacing: 12 * Theme.unit
            anchors.left: parent.left
        }

        Text {
            text: qsTr("Virtual try-on")
            color: Theme.gold
            font.pixelSize: Theme.small
            font.letterSpacing: attract.LayoutMirroring.enabled ? 0 : 2.2 * Theme.unit
            anchors.left: parent.left
        }
    }

    Column {
        anchors {
            left: parent.left
            leftMargin: 2 * Theme.margin
            bottom: languages.top
            bottomMargin: (attract.small ? 18 : 34) * Theme.unit
        }
        width: attract.portrait ? attract.width - 4 * Theme.margin : attract.width * 0.48
        spacing: (attract.small ? 8 : 14) * Theme.unit

        Text {
            id: call

            objectName: "attractSentence"
            width: parent.width
            text: qsTr("Touch the screen or show your hand, and try on our rings.")
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: (attract.small ? 34 : 46) * Theme.unit
            lineHeight: Theme.closeLines
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        Text {
            width: parent.width
            text: attract.shown === null ? "" : attract.shown.details === "" ? attract.shown.name
                  : attract.shown.name + "   ·   " + attract.shown.details
            color: Theme.gold
            font.pixelSize: Theme.body
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
        }
    }

    LanguageRow {
        id: languages

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 2 * Theme.margin; rightMargin: Theme.margin; bottomMargin: (attract.small ? 22 : 46) * Theme.unit }
        visible: attract.studio.tongues.languages.length > 1
        tongues: attract.studio.tongues
        prefix: "greet_"
        onChosen: attract.studio.visit.stay()
    }
}
