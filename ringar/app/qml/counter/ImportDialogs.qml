import QtCore
import QtQuick
import QtQuick.Dialogs

// The system's own dialogs for what comes into the catalogue.
Item {
    id: dialogs

    signal chosen(var urls)

    function addFiles(): void {
        files.open();
    }

    function addFolder(): void {
        folder.open();
    }

    FileDialog {
        id: files

        title: qsTr("Add photos or a CSV list to the catalogue")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        nameFilters: [qsTr("Photos and lists (*.jpg *.jpeg *.png *.webp *.csv *.json)")]
        onAccepted: dialogs.chosen(selectedFiles)
    }

    FolderDialog {
        id: folder

        title: qsTr("Add a folder of photos to the catalogue")
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        onAccepted: dialogs.chosen([selectedFolder])
    }
}
