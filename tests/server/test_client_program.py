"""``ringar remote`` and ``ringar serve``, two programs: the same request, the same pixels."""

import json
from pathlib import Path

import pytest

from ringar.errors import ExitStatus
from tests.server.program import REPOSITORY, make_key, ringar, running

HAND = REPOSITORY / "resources" / "hand" / "demo_hand.jpg"
RING = REPOSITORY / "resources" / "rings" / "eternity_platinum.png"


def test_the_service_and_the_client_understand_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sidecar = tmp_path / "s.json"
    made = ringar("try-on", HAND, RING, "-o", tmp_path / "s.png", "--sidecar", sidecar, "--finger", "middle")
    assert made.returncode == ExitStatus.OK, made.stderr
    monkeypatch.setenv("RINGAR_REMOTE_KEY", make_key(tmp_path / "service"))
    with running(tmp_path / "service", "--workers", "1") as service:
        monkeypatch.setenv("RINGAR_REMOTE_URL", service.url)
        done = ringar("remote", sidecar, "--json")
        assert done.returncode == ExitStatus.OK, done.stderr
        assert json.loads(done.stdout)["difference"] == {"mean": 0.0, "most": 0, "visible_share": 0.0}
        refused = ringar("remote", sidecar, RINGAR_REMOTE_KEY="rk_000000000000_" + "x" * 43)
    assert refused.returncode == ExitStatus.INPUT
    assert "InvalidApiKey" in refused.stderr
