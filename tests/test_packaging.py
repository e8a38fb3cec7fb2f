"""What is shipped: lock files, versions, the wheel's contents."""

import re
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import ringar

LOCKS = ("requirements.lock", "requirements-test.lock")


@pytest.fixture(scope="module")
def project(repository: Path) -> dict[str, Any]:
    text = (repository / "pyproject.toml").read_text(encoding="utf-8")
    table: dict[str, Any] = tomllib.loads(text)["project"]
    return table


def locked(path: Path) -> dict[str, set[str]]:
    """Versions by package name."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", path.read_text(encoding="utf-8"), re.MULTILINE):
        pins.setdefault(canonicalize_name(name), set()).add(version)
    return pins


def test_version_is_one(project: dict[str, Any]) -> None:
    assert project["version"] == ringar.__version__


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_locked_within_its_range(lock: str, project: dict[str, Any], repository: Path) -> None:
    lines = list(project["dependencies"])
    if "test" in lock:
        extras = project["optional-dependencies"]
        lines += [*extras["dev"], *extras["mediapipe"], *extras["convert"]]
    pins = locked(repository / "packaging" / lock)
    for requirement in map(Requirement, lines):
        versions = pins[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_both_locks_agree(repository: Path) -> None:
    run, test = (locked(repository / "packaging" / lock) for lock in LOCKS)
    assert run.items() <= test.items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_address(lock: str, repository: Path) -> None:
    text = (repository / "packaging" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.split(r"\n(?=[\w.-]+==)", text.strip())
    assert all("--hash=sha256:" in pin for pin in pins)


@pytest.mark.parametrize(
    ("machine", "platform", "package"),
    [
        ("x86_64", "linux", "onnxruntime-gpu"),
        ("AMD64", "win32", "onnxruntime-gpu"),
        ("aarch64", "linux", "onnxruntime"),
        ("arm64", "darwin", "onnxruntime"),
        ("x86_64", "darwin", "onnxruntime"),
        ("ARM64", "win32", "onnxruntime"),
    ],
)
def test_exactly_one_onnx_runtime(machine: str, platform: str, package: str, project: dict[str, Any]) -> None:
    environment = {"platform_machine": machine, "sys_platform": platform}
    chosen = {
        requirement.name
        for requirement in map(Requirement, [*project["dependencies"], *project["optional-dependencies"]["cuda"]])
        if requirement.name.startswith("onnxruntime")
        and requirement.marker is not None
        and requirement.marker.evaluate(environment)
    }
    assert chosen == {package}


def test_wheel_holds_models_and_resources(
    repository: Path, tmp_path: Path, project: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = pytest.importorskip("hatchling.builders.wheel")
    monkeypatch.chdir(repository)
    (path,) = builder.WheelBuilder(str(repository)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(path) as wheel:
        names = set(wheel.namelist())
        metadata = f"ringar-{project['version']}.dist-info"
        assert "ringar.cli:main" in wheel.read(f"{metadata}/entry_points.txt").decode()
    assert {"ringar/py.typed", "ringar/tryon.py", f"{metadata}/licenses/LICENSE"} <= names
    assert f"{metadata}/licenses/resources/fonts/OFL.txt" in names
    for folder in ("models", "resources"):
        shipped = {name.removeprefix(f"ringar/{folder}/") for name in names if name.startswith(f"ringar/{folder}/")}
        assert shipped == files_below(repository / folder)
    assert not [name for name in names if name.startswith(("tests/", "docs/", "packaging/"))]


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
