import QtQuick
import QtQuick.Window
import Ringar
import "../parts"

// What the customer sees: the picture, the ring's name, the jeweler's dot. No controls.
Window {
    id: win

    required property QtObject studio
    readonly property QtObject consult: studio.consultation

    function cover(screenNumber: int): void {
        win.screen = Application.screens[screenNumber];
        win.x = win.screen.virtualX;
        win.y = win.screen.virtualY;
        win.showFullScreen();
    }

    objectName: "consultWindow"
    transientParent: null
    width: 960
    height: 540
    minimumWidth: 320
    minimumHeight: 240
    color: "#000000"
    title: qsTr("ringar for the customer")

    Item {
        id: scene

        objectName: "customerScene"
        anchors.fill: parent
        clip: true

        FrameItem {
            id: frame

            readonly property real zoom: win.consult.zoom
            readonly property rect whole: picture_rect

            objectName: "customerFrame"
            view: win.studio.live
            max_zoom: 1000
            width: scene.width * zoom
            height: scene.height * zoom
            x: Math.min(0, Math.max(scene.width - width, scene.width / 2 - whole.x - win.consult.centre_x * whole.width))
            y: Math.min(0, Math.max(scene.height - height, scene.height / 2 - whole.y - win.consult.centre_y * whole.height))
            Accessible.role: Accessible.Graphic
            Accessible.name: win.consult.name
        }

        LaserDot {
            objectName: "customerDot"
            visible: win.consult.dot_shown
            size: scene.height * 0.1
            x: frame.x + frame.whole.x + win.consult.dot_x * frame.whole.width - width / 2
            y: frame.y + frame.whole.y + win.consult.dot_y * frame.whole.height - height / 2
        }

        Repeater {
            model: [2, 0]

            Text {
                required property int modelData

                objectName: modelData === 0 ? "customerName" : ""
                width: scene.width
                x: modelData
                y: scene.height * 0.9 - height / 2 + modelData
                text: win.consult.name
                color: modelData === 0 ? Theme.onPicture : "#aa000000"
                font.family: Theme.serif
                font.pixelSize: scene.height * 0.075
                font.features: { "lnum": 1 }
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                horizontalAlignment: Text.AlignHCenter
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    TapHandler {
        onDoubleTapped: win.visibility = win.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen
    }

    Shortcut { sequences: ["F11"]; onActivated: win.visibility = win.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen }
    Shortcut { sequences: [StandardKey.Cancel]; enabled: win.visibility === Window.FullScreen; onActivated: win.showNormal() }
}
