"""The house's import rules: data flows one way, Qt stays in the app, the core knows no HTTP."""

import ast
import logging
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

CORE = ("camera", "hand", "finger", "ring", "render", "pictures")


def imported_modules(source: Path) -> Iterator[str]:
    """Top-level names of everything a file imports, at its top or inside functions."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


@pytest.fixture(scope="module")
def sources(repository: Path) -> dict[str, set[str]]:
    """What each file of the package imports, by its path below ``ringar``."""
    package = repository / "ringar"
    return {path.relative_to(package).as_posix(): set(imported_modules(path)) for path in sorted(package.rglob("*.py"))}


def test_scan_finds_the_package(sources: dict[str, set[str]]) -> None:
    areas = {path.split("/")[0] for path in sources}
    assert areas >= {*CORE, "app", "cli", "tryon.py", "live.py"}
    assert "numpy" in sources["tryon.py"]
    assert any("PySide6" in names for path, names in sources.items() if path.startswith("app/"))


def test_only_the_app_imports_qt(sources: dict[str, set[str]]) -> None:
    assert not [path for path, names in sources.items() if "PySide6" in names and not path.startswith("app/")]


def starts_threads(source: Path) -> bool:
    """Whether a file makes threads or processes (a lock or thread-local data alone do not)."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return bool(used & {"Thread", "Timer"} or {"concurrent", "multiprocessing"} & set(imported_modules(source)))


def test_the_stages_start_no_threads(repository: Path) -> None:
    package = repository / "ringar"
    areas = {path.relative_to(package).parts[0] for path in package.rglob("*.py") if starts_threads(path)}
    assert {"camera", "workers.py"} <= areas <= {"camera", "workers.py", "app", "catalog", "cli", "server", "tasks"}


def test_layers(repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(repository)
    contracts = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    assert len(contracts) >= 3
    status = lint_imports(no_cache=True)
    for name in logging.root.manager.loggerDict:  # the linter's own set-up silences every logger there is
        logging.getLogger(name).disabled = False
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("module", ["ringar.tryon", "ringar.live", "ringar.snapshot", "ringar.cli"])
def test_core_starts_without_qt(module: str, repository: Path) -> None:
    program = f"import sys, {module}; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    subprocess.run([sys.executable, "-c", program], cwd=repository, check=True)
