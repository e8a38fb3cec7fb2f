"""``ringar bench`` with material that is none."""

from pathlib import Path

import pytest

from ringar.errors import ExitStatus
from tests.cli.conftest import Ringar


@pytest.mark.parametrize("name", ["none", "empty", "hand.jpg"])
@pytest.mark.parametrize("option", [(), ("--photos",)], ids=["truth", "photos"])
def test_material_that_is_none_is_told_before_anything_is_measured(
    ringar: Ringar, folder: Path, name: str, option: tuple[str, ...]
) -> None:
    (folder / "empty").mkdir()
    outcome = ringar("bench", *option, folder / name, "--part", "stills", "--part", "photos")
    assert outcome.status == ExitStatus.USAGE
    assert str(folder / name) in outcome.sentence


@pytest.mark.parametrize(
    "text", [None, "", "{", "[]", "{}", '{"summary": 3}', "[" * 100_000], ids=lambda text: str(text)[:20]
)
def test_earlier_figures_that_are_none(ringar: Ringar, tmp_path: Path, text: str | None) -> None:
    old = tmp_path / "old.json"
    if text is not None:
        old.write_text(text)
    outcome = ringar("bench", "--part", "stills", "--against", old)
    assert outcome.status == ExitStatus.USAGE
    assert "old.json" in outcome.sentence


def test_figures_that_could_not_be_written_are_not_measured(ringar: Ringar, tmp_path: Path) -> None:
    outcome = ringar("bench", "--part", "stills", "--out", tmp_path / "none" / "figures.json")
    assert outcome.status == ExitStatus.OUTPUT
    assert "no such folder" in outcome.sentence
