import QtQuick
import "../parts"

// A code to scan, how long it is good for, and a way to delete everything at once.
Veil {
    id: panel

    required property QtObject handOver
    readonly property bool wide: low && width > height
    readonly property real side: Math.min(low ? height * 0.55 : height * 0.42, inner, 420 * Theme.unit)

    function begin(): void {
        open = true;
        handOver.start();
    }

    function close(): void {
        open = false;
    }

    function clock(seconds: int): string {
        const rest = seconds % 60;
        const zero = rest < 10 ? (0).toLocaleString(Qt.locale(), "f", 0) : "";
        return Math.floor(seconds / 60).toLocaleString(Qt.locale(), "f", 0) + ":" + zero + rest.toLocaleString(Qt.locale(), "f", 0);
    }

    objectName: "handOver"
    trayWidth: 640 * Theme.unit
    title: handOver.open || handOver.busy ? qsTr("Scan this code with your phone") : qsTr("Deleted")

    Waiting {
        visible: panel.handOver.busy
        anchors.horizontalCenter: parent.horizontalCenter
    }

    Grid {
        visible: !panel.handOver.busy
        anchors.horizontalCenter: parent.horizontalCenter
        columns: panel.wide && panel.handOver.open ? 2 : 1
        spacing: 20 * Theme.unit
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Image {
            objectName: "handOverCode"
            visible: panel.handOver.open
            width: panel.side
            height: width
            source: panel.handOver.code
            cache: false
            smooth: false
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Code with the address %1").arg(panel.handOver.address)
        }

        Column {
            width: panel.wide && panel.handOver.open ? 250 * Theme.unit : panel.inner
            spacing: 14 * Theme.unit

            Text {
                objectName: "handOverAddress"
                visible: panel.handOver.open
                width: parent.width
                text: panel.handOver.address
                color: Theme.text
                font.pixelSize: Theme.small
                wrapMode: Text.WrapAnywhere
                horizontalAlignment: Text.AlignHCenter
            }

            Text {
                objectName: "handOverLeft"
                width: parent.width
                text: panel.handOver.open ? qsTr("The phone must be in the shop's Wi-Fi. Deleted in %1.").arg(panel.clock(panel.handOver.left_s))
                                          : qsTr("The pictures on the page have been deleted.")
                color: Theme.mute
                font.pixelSize: Theme.body
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
            }

            Answers {
                PillButton {
                    objectName: "handOverDelete"
                    visible: panel.handOver.open
                    iconPath: Icons.trash
                    text: qsTr("Delete now")
                    onClicked: panel.handOver.forget()
                }

                PillButton {
                    objectName: "handOverClose"
                    focus: true
                    accent: true
                    text: qsTr("Close")
                    onClicked: panel.close()
                }
            }
        }
    }
}
