pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../parts"

// Three steps for who sees this for the first time.
Item {
    id: tour

    property bool open: false
    property int step: 0

    readonly property var steps: [
        { icon: Icons.hand, title: qsTr("Show your hand"), text: qsTr("Hold the back of your hand in front of the camera, fingers apart. The ring finds its finger by itself.") },
        { icon: Icons.ring, title: qsTr("Choose a ring"), text: qsTr("Touch a ring below to wear it. Drag it along your finger in the picture, or off it. The heart marks what you like.") },
        { icon: Icons.camera, title: qsTr("Keep the moment"), text: qsTr("Take a picture or a short clip, or hold the picture and compare rings on your hand.") }
    ]

    signal done

    visible: opacity > 0
    opacity: open ? 1 : 0
    objectName: "tour"
    Accessible.role: Accessible.Dialog
    Accessible.name: steps[step].title + ". " + steps[step].text

    onOpenChanged: {
        step = 0;
        if (open)
            next.forceActiveFocus();
    }

    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.ground, 0.62)
    }

    // Touches stay on the tour.
    MouseArea { anchors.fill: parent }

    Glass {
        id: card

        anchors.centerIn: parent
        width: Math.min(tour.width - 2 * Theme.margin, 520 * Theme.unit)
        height: column.implicitHeight + 56 * Theme.unit
        radius: 32 * Theme.unit

        ColumnLayout {
            id: column

            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 32 * Theme.unit }
            spacing: 14 * Theme.unit

            Icon {
                Layout.alignment: Qt.AlignHCenter
                path: tour.steps[tour.step].icon
                size: 58 * Theme.unit
                weight: 1.1
                color: Theme.gold
            }

            Text {
                objectName: "tourTitle"
                Layout.fillWidth: true
                text: tour.steps[tour.step].title
                color: Theme.text
                font.family: Theme.serif
                font.pixelSize: 34 * Theme.unit
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }

            Text {
                Layout.fillWidth: true
                text: tour.steps[tour.step].text
                color: Theme.mute
                font.pixelSize: 17 * Theme.unit
                lineHeight: 1.25
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
            }

            Row {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 4 * Theme.unit
                spacing: 10 * Theme.unit

                Repeater {
                    model: tour.steps.length

                    Rectangle {
                        required property int index

                        width: (index === tour.step ? 26 : 9) * Theme.unit
                        height: 9 * Theme.unit
                        radius: height / 2
                        color: index === tour.step ? Theme.gold : Theme.track

                        Behavior on width { NumberAnimation { duration: Theme.calm } }
                    }
                }
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 6 * Theme.unit

                PillButton {
                    objectName: "tourSkip"
                    quiet: true
                    visible: tour.step < tour.steps.length - 1
                    text: qsTr("Skip")
                    onClicked: tour.done()
                }

                Item { Layout.fillWidth: true }

                PillButton {
                    id: next

                    objectName: "tourNext"
                    implicitWidth: 140 * Theme.unit
                    accent: true
                    text: tour.step < tour.steps.length - 1 ? qsTr("Next") : qsTr("Begin")
                    onClicked: {
                        if (tour.step < tour.steps.length - 1)
                            tour.step += 1;
                        else
                            tour.done();
                    }
                }
            }
        }
    }
}
