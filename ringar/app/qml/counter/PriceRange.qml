import QtQuick
import QtQuick.Controls.Basic
import "../parts"

// The span of prices, with a handle at each end.
Column {
    id: prices

    required property QtObject search

    function amount(value: real): string {
        return Figures.whole(value);
    }

    Item {
        width: parent.width
        height: caption.height

        Text {
            id: caption

            text: qsTr("Price")
            color: Theme.mute
            font.pixelSize: Theme.small
            anchors.left: parent.left
        }

        Text {
            objectName: "priceSpan"
            text: prices.search.priced(prices.amount(slider.first.value) + "\u00a0–\u00a0" + prices.amount(slider.second.value))
            color: Theme.text
            font.pixelSize: 15 * Theme.unit
            font.weight: Font.DemiBold
            anchors.right: parent.right
        }
    }

    RangeSlider {
        id: slider

        objectName: "priceRange"
        width: parent.width
        implicitHeight: Theme.target
        from: prices.search.price_least
        to: prices.search.price_most
        stepSize: Math.max(1, Math.round((to - from) / 40))
        snapMode: RangeSlider.NoSnap
        first.value: prices.search.price_low
        second.value: prices.search.price_high
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Price")
        first.onMoved: prices.search.set_prices(first.value, second.value)
        second.onMoved: prices.search.set_prices(first.value, second.value)

        background: Rectangle {
            x: slider.leftPadding
            y: slider.topPadding + slider.availableHeight / 2 - height / 2
            width: slider.availableWidth
            height: 6 * Theme.unit
            radius: height / 2
            color: Theme.track

            Rectangle {
                x: Math.min(slider.first.visualPosition, slider.second.visualPosition) * parent.width
                width: Math.abs(slider.second.visualPosition - slider.first.visualPosition) * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.gold
            }
        }

        first.handle: Knob {
            objectName: "priceFrom"
            end: slider.first
            Accessible.name: qsTr("Price from %1").arg(prices.search.priced(prices.amount(slider.first.value)))
        }

        second.handle: Knob {
            objectName: "priceTo"
            end: slider.second
            Accessible.name: qsTr("Price up to %1").arg(prices.search.priced(prices.amount(slider.second.value)))
        }
    }

    component Knob: Rectangle {
        property var end

        activeFocusOnTab: true

        x: slider.leftPadding + end.visualPosition * (slider.availableWidth - width)
        y: slider.topPadding + slider.availableHeight / 2 - height / 2
        width: 32 * Theme.unit
        height: width
        radius: width / 2
        color: Theme.knob
        border.width: (activeFocus || end.pressed ? 4 : 7) * Theme.unit
        border.color: activeFocus ? Theme.text : Theme.gold
        Accessible.role: Accessible.Slider
    }
}
