"""Settings: kept, applied at once, reset; the tour on the first start; the two grounds' contrast."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ringar.app.languages import LANGUAGES, speak
from ringar.app.preferences import CAMERA_SIZES, Ground, Preferences, load_preferences, save_preferences
from ringar.app.start import QML_FOLDER
from ringar.camera import Feed, Source, demo_clip, open_source
from tests.app.driving import Driver, OpenWindow

AA_TEXT, AA_LARGE = 4.5, 3.0
PICTURES = ("#000000", "#ffffff", "#8a6f5c")


def channels(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def luminance(color: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(top: QColor, below: QColor) -> QColor:
    alpha = top.alphaF()
    mixed = [a * alpha + b * (1 - alpha) for a, b in zip(channels(top), channels(below), strict=True)]
    return QColor.fromRgbF(*mixed)


@pytest.fixture(params=[True, False], ids=["dark", "light"])
def theme(qapp: QGuiApplication, request: pytest.FixtureRequest) -> dict[str, QColor]:
    assert qapp is not None
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    source = f'import QtQuick; import "{QUrl.fromLocalFile(str(QML_FOLDER / "parts")).toString()}"; QtObject {{'
    source += (
        f" Component.onCompleted: Theme.dark = {str(request.param).lower()}; readonly property QtObject theme: Theme }}"
    )
    component.setData(source.encode(), QUrl())
    item = component.create()
    assert item is not None, component.errorString()
    found = item.property("theme")
    meta = found.metaObject()
    names = [meta.property(place).name() for place in range(meta.propertyCount())]
    return {name: found.property(name) for name in names if isinstance(found.property(name), QColor)}


@pytest.mark.parametrize("ground", ["ground", "tray", "glass", "raised", "raisedHover", "chosen"])
@pytest.mark.parametrize("ink", ["text", "mute", "gold", "rose"])
def test_text_can_be_read_on_every_ground_over_every_picture(theme: dict[str, QColor], ground: str, ink: str) -> None:
    for picture in PICTURES:
        assert contrast(theme[ink], over(theme[ground], QColor(picture))) >= AA_TEXT, picture


@pytest.mark.parametrize(
    ("ink", "ground"), [("goldInk", "gold"), ("text", "pressed"), ("text", "hover"), ("onPicture", "onPicture")]
)
def test_text_can_be_read_on_buttons(theme: dict[str, QColor], ink: str, ground: str) -> None:
    if ink == ground:
        return
    for panel, picture in product(("tray", "glass", "ground"), PICTURES):
        below = over(theme[panel], QColor(picture))
        assert contrast(theme[ink], over(theme[ground], below)) >= AA_TEXT


@pytest.mark.parametrize("sign", ["gold", "jade", "rose", "recording", "text"])
def test_signs_and_focus_rings_stand_out(theme: dict[str, QColor], sign: str) -> None:
    for ground, picture in product(("tray", "glass", "ground", "raised"), PICTURES):
        assert contrast(theme[sign], over(theme[ground], QColor(picture))) >= AA_LARGE


@pytest.mark.parametrize("share", [0.62])
def test_words_on_the_picture_itself_can_be_read_where_the_ground_shades_it(
    theme: dict[str, QColor], share: float
) -> None:
    for picture in PICTURES:
        scrim = QColor(theme["scrim"])
        scrim.setAlphaF(share)
        assert contrast(theme["text"], over(scrim, QColor(picture))) >= AA_TEXT


def test_odd_camera_sizes_in_the_file_become_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "app.json").write_text('{"camera_size": [17, 3], "ground": "light"}')
    kept = load_preferences(tmp_path / "app.json")
    assert kept.camera_size == (1280, 720)
    assert kept.ground is Ground.LIGHT


def test_a_camera_is_opened_again_with_another_size() -> None:
    asked = []

    def opener(uri: object) -> Source:
        asked.append(uri)
        return open_source(demo_clip(), loop=True)

    feed = Feed(None, opener=opener)
    feed.read()
    feed.ask_size((1280, 720))
    feed.read()
    assert len(asked) == 1
    feed.ask_size((640, 480))
    feed.read()
    assert len(asked) == 2
    feed.close()


def open_settings(driver: Driver) -> None:
    driver.root.resize(1280, 900)
    driver.until(lambda: driver.find("frame").height() == 900)
    driver.click("settings")
    driver.until(lambda: driver.find("settingsPanel").isVisible())
    driver.root.grabWindow()


@pytest.mark.qt
def test_ground_language_and_count_down_change_at_once_and_are_kept(open_driver: OpenWindow, tmp_path: Path) -> None:
    driver = open_driver()
    driver.ready()
    open_settings(driver)
    before = driver.root.property("color")
    driver.click("ground_light")
    driver.until(lambda: driver.root.property("color") != before)
    driver.click("countingSetting")
    driver.click("size_0")
    driver.click("language_de")
    driver.until(lambda: driver.text("countingSetting").startswith("Vor einem Bild"))
    driver.click("language_ar")
    driver.until(lambda: driver.find("settingsPanel").mapToScene(QPointF(0, 0)).x() < 100)
    driver.window.close()
    kept = load_preferences(tmp_path / "app.json")
    assert (kept.ground, kept.language, kept.counting) == (Ground.LIGHT, "ar", True)
    assert kept.camera_size == CAMERA_SIZES[0]
    speak("en")


@pytest.mark.qt
def test_everything_can_be_reset(open_driver: OpenWindow, tmp_path: Path) -> None:
    driver = open_driver()
    driver.ready()
    driver.key(Qt.Key.Key_M)
    driver.click("finger1")
    open_settings(driver)
    driver.click("ground_light")
    driver.window.studio.settings_kept.set_folder(QUrl.fromLocalFile(str(tmp_path / "elsewhere")))
    driver.until(lambda: "elsewhere" in driver.text("folderSetting"))
    driver.click("resetSettings")
    driver.until(lambda: driver.find("tour").isVisible())
    fresh = driver.window.studio.preferences()
    usual = Preferences()
    assert (fresh.ground, fresh.mirrored, fresh.finger) == (usual.ground, usual.mirrored, usual.finger)
    assert fresh.snapshot_folder == usual.snapshot_folder
    assert not fresh.tour_seen
    speak("en")


@pytest.mark.qt
def test_the_tour_has_three_steps_and_comes_once(open_driver: OpenWindow, tmp_path: Path) -> None:
    save_preferences(Preferences(language="en", ground=Ground.DARK), tmp_path / "app.json")
    driver = open_driver()
    driver.ready()
    tour = driver.find("tour")
    driver.until(lambda: tour.opacity() == 1.0)
    titles = []
    for _ in range(3):
        titles.append(driver.text("tourTitle"))
        driver.root.grabWindow()
        driver.click("tourNext")
    assert len(set(titles)) == 3
    driver.until(lambda: not tour.isVisible())
    driver.window.close()
    again = open_driver()
    again.ready()
    assert not again.find("tour").isVisible()


@pytest.mark.qt
def test_the_tour_can_be_left_by_keyboard(open_driver: OpenWindow, tmp_path: Path) -> None:
    save_preferences(Preferences(language="en"), tmp_path / "app.json")
    driver = open_driver()
    driver.ready()
    driver.until(lambda: driver.find("tour").opacity() == 1.0)
    for _ in range(3):
        driver.key(Qt.Key.Key_Return)
    driver.until(lambda: not driver.find("tour").isVisible())


def test_every_language_is_offered_in_its_own_name() -> None:
    assert list(LANGUAGES) == ["en", "de", "fr", "es", "zh_CN", "ar"]
    assert len(set(LANGUAGES.values())) == 6
