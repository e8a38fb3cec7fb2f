pragma Singleton
import QtQuick

// Numbers as the user's language writes them; said anew when the language changes.
QtObject {
    //: 15 per cent as the language writes it; most leave a space that does not break.
    readonly property string percentMark: qsTr("%1%")

    function whole(value: real): string {
        void percentMark;
        return Math.round(value).toLocaleString(Qt.locale(), "f", 0);
    }

    function percent(share: real): string {
        return percentMark.arg(whole(100 * share));
    }
}
