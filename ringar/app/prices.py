"""Prices as people here write them."""

from PySide6.QtCore import QLocale

from ringar.app.entries import Price

SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "CNY": "¥", "INR": "₹"}
SPACE = "\N{NO-BREAK SPACE}"


def price_text(price: Price | None, locale: QLocale | None = None) -> str:
    """A price, or the span of prices; whole amounts without decimals, empty for none."""
    if price is None:
        return ""
    locale = locale or QLocale()
    amounts = [price.amount] if price.highest in (None, price.amount) else [price.amount, price.highest]
    texts = [
        locale.toString(float(amount), "f", 0 if amount == amount.to_integral_value() else 2) for amount in amounts
    ]
    return with_currency(f"{SPACE}\N{EN DASH}{SPACE}".join(texts), price.currency, locale)


def with_currency(figures: str, currency: str, locale: QLocale | None = None) -> str:
    """Written figures with their currency where this language puts it; a code keeps a space of its own."""
    if not currency:
        return figures
    locale = locale or QLocale()
    symbol = SYMBOLS.get(currency, currency)
    zero = locale.toString(0.0, "f", 0)
    before, _, after = locale.toCurrencyString(0.0, symbol, 0).partition(zero)
    if symbol == currency and before.endswith(symbol):
        before += SPACE
    return before + figures + after
