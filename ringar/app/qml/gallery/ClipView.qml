import QtQuick
import Ringar

// A clip that plays again and again.
Item {
    id: view

    required property QtObject player
    property url file

    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Clip")

    onVisibleChanged: follow()
    onFileChanged: follow()

    function follow(): void {
        if (visible && file.toString() !== "")
            player.play(file);
        else
            player.stop();
    }

    FrameItem {
        anchors.fill: parent
        view: view.player
        max_zoom: 1
    }
}
