"""``ringar catalog`` as a jeweler types it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import pytest

from ringar.cli import run
from ringar.errors import ExitStatus
from tests.catalog.conftest import PhotoMaker

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def catalog_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quick: None
) -> Command:
    """Run ``ringar catalog`` with some arguments: status, stdout, stderr."""
    assert quick is None
    monkeypatch.setenv("RINGAR_CATALOG", str(tmp_path / "shop.sqlite"))

    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(["catalog", *map(str, arguments)])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return status, captured.out, captured.err

    return call


@pytest.fixture
def filled(catalog_command: Command, shop: Path, photo: PhotoMaker) -> Command:
    """A catalogue of three rings, one of them to check, and one refused."""
    photo("A-1.png")
    photo("A-2.png", unsure=True)
    photo("A-3.png", blank=True)
    (shop / "list.csv").write_text("sku,name,metal,price,currency\nA-1,Sunrise,Gold,1290,EUR\nA-4,Lost,,,\n")
    status, out, _ = catalog_command("add", shop, "--workers", 0)
    assert status == 0
    assert "2 added, 0 updated, 0 unchanged, 2 refused; 1 to check" in out
    assert "no ring stands out" in out
    return catalog_command


def answer(result: tuple[int, str, str]) -> Any:
    status, out, _ = result
    assert status == 0
    return json.loads(out)


def test_prices_that_are_none(catalog_command: Command) -> None:
    for price in ("inf", "nan", "-1"):
        status, _, err = catalog_command("list", "--price-max", price)
        assert status == ExitStatus.USAGE
        assert "--price-max" in err


def test_list_search_and_show(filled: Command) -> None:
    assert "Sunrise" in filled("list")[1]
    found = answer(filled("search", "gold", "--json"))
    assert (found["total"], found["rings"][0]["sku"], found["copy_age_s"]) == (1, "A-1", None)
    assert answer(filled("list", "--needs-check", "--json"))["rings"][0]["sku"] == "A-2"
    assert answer(filled("list", "--price-min", 1000, "--metal", "GOLD", "--json"))["total"] == 1
    assert answer(filled("show", "A-1", "--json"))["price"] == "1290.00"
    status, _, err = filled("show", "B-1")
    assert (status, "no ring 'B-1'" in err) == (10, True)


def test_the_report_file_names_every_ring(catalog_command: Command, shop: Path, photo: PhotoMaker) -> None:
    photo("A-1.png")
    photo("A-2.png", blank=True)
    report = shop.parent / "report.jsonl"
    assert answer(catalog_command("add", shop, "--report", report, "--json", "--workers", 0))["added"] == 1
    lines = [json.loads(line) for line in report.read_text().splitlines()]
    assert {line["sku"]: line["kind"] for line in lines} == {"A-1": "added", "A-2": "refused"}


def test_backup_and_back(filled: Command, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    assert answer(filled("export", archive, "--json"))["rings"] == 2
    assert answer(filled("remove", "A-1", "A-2", "--json")) == {"removed": 2}
    assert filled("remove", "A-1")[0] == 10
    assert answer(filled("restore", archive, "--json")) == {"rings": 2}
    assert answer(filled("check", "--repair", "--json"))["troubles"] == []
    assert filled("restore", tmp_path / "missing.zip")[0] == 6
    assert filled("export", tmp_path / "all.exe")[0] == 7


def test_sheet_and_thumbnail(filled: Command, tmp_path: Path) -> None:
    assert answer(filled("sheet", tmp_path / "s.png", "--columns", 2, "--json"))["rings"] == 2
    sheet = cv2.imread(str(tmp_path / "s.png"))
    assert sheet is not None
    assert sheet.shape[1] == 360
    filled("show", "A-1", "--thumbnail", tmp_path / "t.png")
    thumbnail = cv2.imread(str(tmp_path / "t.png"), cv2.IMREAD_UNCHANGED)
    assert thumbnail is not None
    assert thumbnail.shape == (512, 512, 4)


def test_nothing_of_use_is_no_success(catalog_command: Command, shop: Path, photo: PhotoMaker) -> None:
    photo("A-1.png", blank=True)
    assert catalog_command("add", shop, "--workers", 0)[0] == 5
    assert catalog_command("add", shop / "missing")[0] == 6
    (shop / "empty.csv").write_text("")
    assert catalog_command("add", shop / "empty.csv")[0] == 6


def test_a_wrong_file_as_catalogue(catalog_command: Command, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no database " * 500)
    status, out, err = catalog_command("list", "--json", "--catalog", tmp_path / "text")
    assert status == 10
    assert json.loads(out)["exit_status"] == 10
    assert "no catalogue" in err
