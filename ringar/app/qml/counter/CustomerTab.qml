import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../parts"

// The customer at the counter: name, consent, finger, the rings set aside with their notes, and the saved sessions.
Flickable {
    id: tab

    required property QtObject studio
    readonly property QtObject customers: studio.counter.customers

    objectName: "customerTab"
    contentHeight: column.implicitHeight + 8 * Theme.unit
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    ColumnLayout {
        id: column

        width: tab.width
        spacing: 12 * Theme.unit

        RowLayout {
            visible: !tab.customers.active
            Layout.fillWidth: true
            spacing: 8 * Theme.unit

            LineField {
                id: newName

                objectName: "newCustomer"
                Layout.fillWidth: true
                iconPath: Icons.person
                placeholderText: qsTr("Name of the customer")
                maximumLength: 80
                onAccepted: saveNew.click()
            }

            PillButton {
                id: saveNew

                objectName: "saveSession"
                accent: true
                enabled: newName.text.trim() !== ""
                text: qsTr("Save")
                hint: qsTr("Save this visit as a session")
                onClicked: {
                    tab.customers.begin(newName.text);
                    newName.clear();
                }
            }
        }

        RowLayout {
            visible: tab.customers.active
            Layout.fillWidth: true
            spacing: 8 * Theme.unit

            LineField {
                objectName: "customerName"
                Layout.fillWidth: true
                iconPath: Icons.person
                name: qsTr("Name of the customer")
                text: tab.customers.label
                maximumLength: 80
                onEditingFinished: if (text.trim() !== tab.customers.label) tab.customers.rename(text)
            }

            PillButton {
                objectName: "closeSession"
                text: qsTr("Done")
                hint: qsTr("Save and close this session")
                onClicked: tab.customers.close()
            }
        }

        Toggle {
            objectName: "consent"
            visible: tab.customers.active
            Layout.fillWidth: true
            text: qsTr("Customer agrees to hand pictures")
            checked: tab.customers.pictures_allowed
            onToggled: tab.customers.set_pictures_allowed(checked)
        }

        ListView {
            objectName: "sessionPictures"
            visible: count > 0
            Layout.fillWidth: true
            Layout.preferredHeight: 84 * Theme.unit
            orientation: ListView.Horizontal
            spacing: 8 * Theme.unit
            clip: true
            model: tab.customers.pictures

            delegate: Image {
                required property var modelData

                width: 132 * Theme.unit
                height: ListView.view.height
                source: modelData
                sourceSize.width: 320
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Hand picture")
            }
        }

        FingerSizeRow {
            Layout.fillWidth: true
            finger: tab.studio.counter.finger
        }

        NoteField {
            objectName: "customerNote"
            visible: tab.customers.active
            Layout.fillWidth: true
            placeholderText: qsTr("Notes about the customer")
            given: tab.customers.note
            onNoted: text => tab.customers.set_note(text)
        }

        Text {
            visible: rings.count > 0
            Layout.fillWidth: true
            Layout.topMargin: 8 * Theme.unit
            text: qsTr("Favourites and shortlist")
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: 24 * Theme.unit
            horizontalAlignment: Text.AlignLeft
        }

        Text {
            visible: rings.count === 0
            Layout.fillWidth: true
            text: qsTr("Rings marked with a heart or a star are gathered here.")
            color: Theme.mute
            font.pixelSize: 15 * Theme.unit
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
        }

        Repeater {
            id: rings

            model: tab.customers.items.length

            NotedRing {
                required property int index

                objectName: "noted" + index
                Layout.fillWidth: true
                ring: tab.customers.items[index] ?? null
                worn: ring !== null && tab.studio.dressing.ring === ring.ring_id
                onWear: tab.studio.dressing.wear_ring(ring.ring_id)
                onStar: tab.customers.toggle_favourite(ring.ring_id)
                onMark: tab.studio.shortlist.toggle(ring.ring_id)
                onNoted: text => tab.customers.set_ring_note(ring.ring_id, text)
            }
        }

        Text {
            visible: saved.count > 0
            Layout.fillWidth: true
            Layout.topMargin: 8 * Theme.unit
            text: qsTr("Saved sessions")
            color: Theme.text
            font.family: Theme.serif
            font.pixelSize: 24 * Theme.unit
            horizontalAlignment: Text.AlignLeft
        }

        Repeater {
            id: saved

            model: tab.customers.sessions

            SessionRow {
                required property int index
                required property var modelData

                objectName: "session" + index
                Layout.fillWidth: true
                session: modelData
                onReopen: tab.customers.reopen(modelData.session_id)
                onRemove: tab.customers.remove(modelData.session_id)
            }
        }

        Repeater {
            model: tab.customers.troubles

            Text {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                color: Theme.rose
                font.pixelSize: 13 * Theme.unit
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
}
