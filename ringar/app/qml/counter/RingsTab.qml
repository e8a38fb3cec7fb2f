import QtQuick
import QtQuick.Layouts
import "../parts"

// The catalogue: search as you type, filters, results.
ColumnLayout {
    id: tab

    required property QtObject studio
    readonly property QtObject counter: studio.counter
    readonly property QtObject search: counter.search
    readonly property var favourites: counter.customers.favourites
    readonly property bool filtering: filterButton.checked && search.stocked
    readonly property bool tall: height > 900 * Theme.unit
    readonly property string found: studio.shelf.count === 1 ? qsTr("1 ring") : qsTr("%1 rings").arg(Figures.whole(studio.shelf.count))

    signal addFiles
    signal addFolder

    function focusSearch(): void {
        field.forceActiveFocus();
        field.selectAll();
    }

    spacing: 12 * Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: 4 * Theme.unit

        LineField {
            id: field

            objectName: "searchField"
            Layout.fillWidth: true
            iconPath: Icons.search
            placeholderText: qsTr("Search rings")
            onTextEdited: tab.search.set_text(text)
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && text !== ""
            Keys.onEscapePressed: {
                clear();
                tab.search.set_text("");
            }
            Keys.onDownPressed: {
                grid.currentIndex = 0;
                grid.forceActiveFocus();
            }

            Connections {
                target: tab.search

                function onChanged(): void {
                    if (!field.activeFocus || tab.search.text === "")
                        field.text = tab.search.text;
                }
            }
        }

        PillButton {
            objectName: "editFit"
            visible: tab.search.stocked
            enabled: tab.studio.dressing.ring !== ""
            quiet: true
            iconPath: Icons.pencil
            hint: qsTr("Edit the fit of %1").arg(tab.studio.dressing.name)
            onClicked: tab.studio.fitting.open(tab.studio.dressing.ring)
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8 * Theme.unit

        PillButton {
            id: filterButton

            objectName: "filters"
            visible: tab.search.stocked
            checkable: true
            iconPath: Icons.sliders
            text: tab.search.filters_on > 0 ? qsTr("Filters") + "  " + tab.search.filters_on.toLocaleString(Qt.locale(), "f", 0) : qsTr("Filters")
        }

        Chip {
            objectName: "checkOnly"
            visible: tab.search.to_check > 0
            text: qsTr("Please check")
            count: tab.search.to_check
            checked: tab.search.check_only
            onClicked: tab.search.set_check_only(!tab.search.check_only)
        }

        Text {
            objectName: "resultCount"
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: width < whole.advanceWidth + 2 ? Figures.whole(tab.studio.shelf.count) : tab.found
            color: Theme.mute
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight

            TextMetrics {
                id: whole

                font.pixelSize: Theme.small
                text: tab.found
            }
        }
    }

    Flickable {
        objectName: "filterPane"
        visible: tab.filtering
        Layout.fillWidth: true
        Layout.fillHeight: !tab.tall
        Layout.preferredHeight: filters.implicitHeight
        contentHeight: filters.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Filters {
            id: filters

            width: parent.width
            search: tab.search
        }
    }

    PillButton {
        objectName: "showFound"
        visible: tab.filtering && !tab.tall
        Layout.fillWidth: true
        accent: true
        text: qsTr("Show %1").arg(tab.found)
        onClicked: filterButton.checked = false
    }

    Item {
        visible: !tab.filtering || tab.tall
        Layout.fillWidth: true
        Layout.fillHeight: true

        GridView {
            id: grid

            readonly property int columns: Math.max(2, Math.floor(width / (190 * Theme.unit)))

            objectName: "results"
            anchors.fill: parent
            clip: true
            model: tab.studio.shelf
            cellWidth: width / columns
            cellHeight: cellWidth * 1.12
            cacheBuffer: 400
            reuseItems: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.DragAndOvershootBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Search results")
            Keys.onReturnPressed: if (currentItem) currentItem.click()

            delegate: Item {
                id: cell

                required property int index
                required property string ring_id
                required property string name
                required property string metal
                required property string price
                required property string thumbnail
                required property bool needs_check

                width: grid.cellWidth
                height: grid.cellHeight

                function click(): void {
                    card.clicked();
                }

                ResultCard {
                    id: card

                    anchors { fill: parent; margins: 5 * Theme.unit }
                    index: cell.index
                    ring_id: cell.ring_id
                    name: cell.name
                    metal: cell.metal
                    price: cell.price
                    thumbnail: cell.thumbnail
                    needs_check: cell.needs_check
                    worn: cell.ring_id !== "" && tab.studio.dressing.ring === cell.ring_id
                    favourite: tab.favourites.includes(cell.ring_id)
                    marked: tab.studio.shortlist.skus.includes(cell.ring_id)
                    onClicked: tab.studio.dressing.wear_ring(cell.ring_id)
                    onStar: tab.counter.customers.toggle_favourite(cell.ring_id)
                    onMark: tab.studio.shortlist.toggle(cell.ring_id)
                    onCheck: tab.studio.fitting.open(cell.ring_id)
                }

                Rectangle {
                    visible: grid.activeFocus && grid.currentIndex === cell.index
                    anchors { fill: card; margins: -2 }
                    radius: 21 * Theme.unit
                    color: "transparent"
                    border.width: 3
                    border.color: Theme.text
                }
            }
        }

        EmptyNote {
            objectName: "nothingFound"
            anchors.fill: parent
            visible: grid.count === 0
            iconPath: Icons.search
            text: qsTr("No ring fits. Try fewer words or filters.")
        }
    }

    ImportBar {
        visible: !tab.filtering || tab.tall || tab.counter.imports.running
        Layout.fillWidth: true
        imports: tab.counter.imports
        stocked: tab.search.stocked
        onAddFiles: tab.addFiles()
        onAddFolder: tab.addFolder()
    }
}
