"""Bad input goes through the command line as a customer would give it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ringar.cli import run


@dataclass(frozen=True)
class Answer:
    """What came of a try-on."""

    status: int
    err: str
    answer: dict[str, Any]
    left: frozenset[str]

    def refused(self, status: int, code: str, *words: str) -> None:
        """One sentence with these words, the contract's code, and no file that wasn't there before."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        assert "Unexpected" not in self.err
        for word in words:
            assert word.lower() in lines[0].lower()
        assert self.answer["error"] == code, lines[0]
        assert self.status == self.answer["exit_status"] == status
        assert self.left == frozenset()

    def worn(self, *notes: str) -> None:
        """A ring was drawn, and these notes were made."""
        assert self.status == 0, self.err
        assert len(self.answer["rings"]) >= 1
        for note in notes:
            assert any(note in warning for warning in self.answer["warnings"]), self.answer["warnings"]


TryOnCommand = Callable[..., Answer]


@pytest.fixture
def hand(tmp_path: Path, repository: Path) -> Path:
    """A good hand photo."""
    return Path(shutil.copy(repository / "resources" / "hand" / "demo_hand.jpg", tmp_path / "good_hand.jpg"))


@pytest.fixture
def ring(tmp_path: Path, repository: Path) -> Path:
    """A good ring photo."""
    return Path(shutil.copy(repository / "resources" / "rings" / "classic_band_gold.png", tmp_path / "good_ring.png"))


@pytest.fixture
def ringar_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> TryOnCommand:
    """Run a command that writes to ``out`` and look at what it left."""

    def call(*arguments: object) -> Answer:
        before = {path.name for path in tmp_path.rglob("*")}
        capsys.readouterr()
        status = run([*map(str, arguments), "--json"])
        captured = capsys.readouterr()
        left = {path.name for path in tmp_path.rglob("*")} - before
        return Answer(status, captured.err, json.loads(captured.out), frozenset(left))

    return call


@pytest.fixture
def try_on(ringar_json: TryOnCommand, tmp_path: Path) -> TryOnCommand:
    """``ringar try-on`` with a composite, a mask, a report and a sidecar asked for."""

    def call(hand: Path, *rings: object) -> Answer:
        out = tmp_path / "out"
        return ringar_json(
            "try-on", hand, *rings, "-o", f"{out}.png", "--report", f"{out}.json", "--mask", f"{out}_mask.png",
            "--sidecar", f"{out}_sidecar.json",
        )  # fmt: skip

    return call
