"""Running the command line inside the test, with real pictures."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ringar.cli import run


@dataclass(frozen=True)
class Outcome:
    """What a command line left."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The machine-readable answer."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one line on stderr; there is never a traceback."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        return lines[0]


Ringar = Callable[..., Outcome]


@pytest.fixture
def ringar(capsys: pytest.CaptureFixture[str]) -> Ringar:
    """Run ``ringar`` with some arguments."""

    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture
def folder(tmp_path: Path, repository: Path) -> Path:
    """A folder with a hand photo, a clip of it and three rings."""
    resources = repository / "resources"
    shutil.copy(resources / "hand" / "demo_hand.jpg", tmp_path / "hand.jpg")
    shutil.copy(resources / "hand" / "demo_hand.mp4", tmp_path / "hand.mp4")
    for name in ("classic_band_gold", "solitaire_white_gold", "eternity_platinum"):
        shutil.copy(resources / "rings" / f"{name}.png", tmp_path / f"{name}.png")
    return tmp_path
