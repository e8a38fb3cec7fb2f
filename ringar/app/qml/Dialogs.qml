import QtCore
import QtQuick
import QtQuick.Dialogs

// The system's own dialogs for files and folders.
Item {
    id: dialogs

    required property QtObject studio

    signal sourceChosen

    function addRingPhoto(): void {
        ringDialog.open();
    }

    function browseSource(): void {
        sourceDialog.open();
    }

    function saveElsewhere(): void {
        folderDialog.open();
    }

    function chooseFolder(): void {
        settingsFolderDialog.open();
    }

    function saveCopy(index: int, clip: bool): void {
        save(index, clip ? "mp4" : "png", clip ? qsTr("Clips (*.mp4)") : qsTr("Pictures (*.png)"), studio.album.save_copy);
    }

    function saveRequest(index: int): void {
        save(index, "png", qsTr("Pictures (*.png)"), studio.album.save_request);
    }

    function savePdf(index: int): void {
        save(index, "pdf", qsTr("Pages (*.pdf)"), studio.printer.save_pdf);
    }

    function save(index: int, suffix: string, filter: string, action: var): void {
        copyDialog.index = index;
        copyDialog.action = action;
        copyDialog.defaultSuffix = suffix;
        copyDialog.nameFilters = [filter];
        copyDialog.open();
    }

    FileDialog {
        id: ringDialog

        title: qsTr("Try on a ring from a photo")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png)")]
        onAccepted: dialogs.studio.dressing.drop_rings(selectedFiles)
    }

    FileDialog {
        id: sourceDialog

        title: qsTr("Picture or clip from a file")
        onAccepted: {
            dialogs.studio.sources.open_files([selectedFile]);
            dialogs.sourceChosen();
        }
    }

    FileDialog {
        id: copyDialog

        property int index: -1
        property var action

        title: qsTr("Save as")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        onAccepted: action(index, selectedFile)
    }

    FolderDialog {
        id: settingsFolderDialog

        title: qsTr("Choose another folder")
        onAccepted: dialogs.studio.settings.set_folder(selectedFolder)
    }

    FolderDialog {
        id: folderDialog

        title: qsTr("Choose another folder")
        onAccepted: dialogs.studio.album.save_elsewhere(selectedFolder)
    }
}
