pragma Singleton
import QtQuick

// Numbers as the user's language writes them.
QtObject {
    function whole(value: real): string {
        return Math.round(value).toLocaleString(Qt.locale(), "f", 0);
    }

    // A share of one, in per cent: 15%, 15 %, or the Arabic sign after Arabic figures.
    function percent(share: real): string {
        const language = Qt.locale().name.slice(0, 2);
        if (language === "ar")
            return whole(100 * share) + "\u066a\u061c";
        return whole(100 * share) + (language === "en" || language === "zh" ? "%" : "\u00a0%");
    }
}
