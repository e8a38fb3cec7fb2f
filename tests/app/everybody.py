"""Whether a screen can be used by keyboard alone and by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.app.driving import Driver

MOST_STOPS = 90


def controls(driver: Driver, within: str) -> list[QQuickItem]:
    """Everything on a screen that takes the focus."""
    items = driver.below(driver.find(within))
    found = [item for item in items if item.inherits("QQuickControl") or item.inherits("QQuickTextField")]
    return [
        item
        for item in found
        if item.isVisible() and item.isEnabled() and item.property("focusPolicy") != Qt.FocusPolicy.NoFocus
    ]


def nameless(driver: Driver, within: str) -> list[str]:
    """Controls that a screen reader has no name for."""
    found = []
    for item in controls(driver, within):
        interface = QAccessible.queryAccessibleInterface(item)
        if interface is not None and not interface.text(QAccessible.Text.Name):
            found.append(item.objectName() or item.metaObject().className())
    return found


def unreachable(driver: Driver, within: str) -> set[str]:
    """Controls with a name in the window that the tab key does not come to."""
    tabbed = {item.objectName() for item in controls(driver, within) if tab_stop(item)} - {""}
    reached = set()
    for _ in range(MOST_STOPS):
        driver.key(Qt.Key.Key_Tab)
        reached.add(focused(driver))
    return tabbed - reached


def focused(driver: Driver) -> str:
    """What has the focus."""
    item = driver.root.activeFocusItem()
    return item.objectName() if isinstance(item, QQuickItem) else ""


def tab_to(driver: Driver, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Press a key until something has the focus."""
    seen = []
    for _ in range(60):
        driver.key(key)
        seen.append(focused(driver))
        if seen[-1] == name:
            return
    pytest.fail(f"{name} can't be reached by keyboard, only {seen}")


def tab_stop(item: QQuickItem) -> bool:
    """Whether the tab key is to stop there; cards of a list are gone through by arrow keys, a span by its ends."""
    return bool(item.activeFocusOnTab()) and not item.objectName().startswith(("ringCard", "result", "priceRange"))
