import QtQuick

// What just happened: a picture was saved, or something could not be done.
Glass {
    id: toast

    property bool trouble: false
    property bool canSaveElsewhere: false

    signal saveElsewhere

    function say(sentence: string, isTrouble: bool, saveElsewhereToo: bool): void {
        label.text = sentence;
        trouble = isTrouble;
        canSaveElsewhere = saveElsewhereToo;
        shown.restart();
    }

    property alias text: label.text

    width: Math.min(parent.width - 2 * Theme.margin, 340 * Theme.unit)
    implicitHeight: column.implicitHeight + 28 * Theme.unit
    radius: 20 * Theme.unit
    opacity: 0
    visible: opacity > 0
    border.color: trouble ? Theme.rose : Theme.line
    objectName: "toast"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text

    Column {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.unit }
        spacing: 12 * Theme.unit

        Text {
            id: label

            width: parent.width
            color: Theme.text
            font.pixelSize: Theme.small
            lineHeight: Theme.openLines
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }

        PillButton {
            visible: toast.canSaveElsewhere
            objectName: "saveElsewhere"
            text: qsTr("Choose another folder")
            iconPath: Icons.folder
            onClicked: toast.saveElsewhere()
        }
    }

    SequentialAnimation {
        id: shown

        NumberAnimation { target: toast; property: "opacity"; to: 1; duration: Theme.calm }
        PauseAnimation { duration: toast.canSaveElsewhere ? 20000 : 5000 }
        NumberAnimation { target: toast; property: "opacity"; to: 0; duration: Theme.calm }
    }

    TapHandler { onTapped: if (!toast.canSaveElsewhere) { shown.stop(); toast.opacity = 0; } }
}
