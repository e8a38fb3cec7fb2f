"""Fixtures of the finger tests."""

import pytest

from tests.finger.drawn import Scene, draw_scene


@pytest.fixture
def scene() -> Scene:
    """An upright finger of middle skin tone on a dark ground."""
    return draw_scene()
