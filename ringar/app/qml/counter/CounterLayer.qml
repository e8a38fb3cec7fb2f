import QtQuick
import "../parts"

// Where the counter's panel stands: beside the picture and its controls where there is room, beside the picture alone
// where there is little, nowhere where there is no catalogue.
Item {
    id: side

    required property QtObject studio
    required property Item surface
    readonly property bool active: studio.counter !== null
    readonly property bool roomy: parent.width >= 1180 * Theme.unit && parent.width > parent.height
    readonly property bool docked: active && surface.counterOpen

    signal told(string sentence, bool trouble)

    function search(): void {
        surface.counterOpen = true;
        loader.item.focusSearch();
    }

    function take(urls: var): void {
        if (active && studio.counter.imports.takes(urls)) {
            surface.counterOpen = true;
            loader.item.tab = 0;
            studio.counter.imports.start(urls);
        } else {
            studio.dressing.drop_rings(urls);
        }
    }

    width: Math.min(parent.width, 404 * Theme.unit)
    visible: active
    enabled: active && surface.counterOpen

    Loader {
        id: loader

        anchors.fill: parent
        active: side.active
        sourceComponent: CounterPanel {
            studio: side.studio
            open: side.surface.counterOpen
            onClosed: side.surface.counterOpen = false
            onAddFiles: dialogs.item.addFiles()
            onAddFolder: dialogs.item.addFolder()
        }
    }

    Loader {
        id: dialogs

        active: side.active
        sourceComponent: ImportDialogs {
            onChosen: urls => side.studio.counter.imports.start(urls)
        }
    }

    DropArea {
        objectName: "catalogueZone"
        anchors.fill: parent
        enabled: side.enabled
        keys: ["text/uri-list"]
        z: 50
        onDropped: drop => side.studio.counter.imports.start(drop.urls)

        Rectangle {
            anchors { fill: parent; margins: 12 * Theme.unit }
            visible: parent.containsDrag
            radius: 26 * Theme.unit
            color: Theme.chosen
            border.width: 2
            border.color: Theme.gold

            Text {
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 20 * Theme.unit }
                text: qsTr("Add to the catalogue")
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: Theme.title
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }
        }
    }

    Connections {
        target: side.studio.fitting

        function onTrouble(sentence: string): void {
            side.told(sentence, true);
        }

        function onSaved(): void {
            side.studio.counter.search.refresh();
            side.told(qsTr("The fit is saved"), false);
        }
    }

    Connections {
        target: side.studio.counter

        function onTrouble(sentence: string): void {
            side.told(sentence, true);
        }
    }
}
