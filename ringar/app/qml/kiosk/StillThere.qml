import QtQuick
import "../parts"

// Asked before everything of a customer is deleted; any touch answers it.
Veil {
    id: stillThere

    required property QtObject visit

    objectName: "stillThere"
    open: visit.asking
    title: qsTr("Are you still there?")
    sentence: qsTr("Your pictures and choices are deleted in %1 s.").arg(visit.seconds_left.toLocaleString(Qt.locale(), "f", 0))

    Answers {
        PillButton {
            objectName: "stay"
            focus: true
            accent: true
            text: qsTr("I am still here")
            onClicked: stillThere.visit.stay()
        }

        PillButton {
            objectName: "goNow"
            text: qsTr("Delete now")
            onClicked: stillThere.visit.finish()
        }
    }
}
