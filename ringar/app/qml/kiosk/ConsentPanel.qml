import QtQuick
import "../parts"

// The consent sentence, before the first picture of each customer.
Veil {
    id: panel

    required property QtObject studio

    signal agreed

    objectName: "consent"
    title: qsTr("May we take a picture of your hand?")
    sentence: studio.consent_text !== "" ? studio.consent_text
            : studio.hand_over.available
              ? qsTr("It stays in this mirror's memory and is deleted when you leave. It goes nowhere, unless you take it along on your phone.")
              : qsTr("It stays in this mirror's memory and is deleted when you leave. It goes nowhere.")

    Answers {
        PillButton {
            objectName: "agree"
            focus: true
            accent: true
            text: qsTr("Yes, take a picture")
            onClicked: {
                panel.open = false;
                panel.studio.album.answer(true);
                panel.agreed();
            }
        }

        PillButton {
            objectName: "decline"
            text: qsTr("No, thank you")
            onClicked: {
                panel.open = false;
                panel.studio.album.answer(false);
            }
        }
    }
}
