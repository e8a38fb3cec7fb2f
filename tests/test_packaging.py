"""What is shipped: lock files, versions, the wheel's contents."""

import re
import shutil
import subprocess
import sys
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
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }


def in_setup(repository: Path, program: str) -> str:
    """What a bash program prints that has read packaging/setup.sh."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("needs bash")
    script = f"set -euo pipefail; source packaging/setup.sh; {program}"
    return subprocess.run([bash, "-c", script], cwd=repository, check=True, capture_output=True, text=True).stdout


def apt_knows(versions: dict[str, str]) -> str:
    """A stand-in for apt with these candidate versions."""
    cases = "".join(f"{name}) echo {version};; " for name, version in versions.items())
    return f'candidate_version() {{ case "$1" in {cases} *) ;; esac; }};'


@pytest.mark.parametrize(
    ("versions", "packages"),
    [
        ({"python3": "3.11.2-1+b1", "python3-venv": "3.11.2-1+b1"}, "python3 python3-venv"),
        ({"python3": "3.13.5-1"}, "python3 python3-venv"),
        ({"python3": "3.12.3-0ubuntu2"}, "python3 python3-venv"),
        ({"python3": "3.10.6-1", "python3.11-venv": "3.11.0-1"}, "python3.11 python3.11-venv"),
        ({"python3": "3.14.0-1", "python3.13-venv": "3.13.9-1"}, "python3.13 python3.13-venv"),
        ({"python3": "3.9.2-3"}, ""),
        ({}, "python3 python3-venv"),
    ],
)
def test_python_of_the_distribution(versions: dict[str, str], packages: str, repository: Path) -> None:
    assert in_setup(repository, f"{apt_knows(versions)} python_packages").strip() == packages


def test_renamed_libraries_are_asked_for_by_the_name_apt_knows(repository: Path) -> None:
    entries = '"libglib2.0-0t64|libglib2.0-0" libgl1'
    old = in_setup(repository, f"{apt_knows({'libglib2.0-0': '2.74', 'libgl1': '1.6'})} names_for_apt {entries}")
    new = in_setup(repository, f"{apt_knows({'libglib2.0-0t64': '2.84', 'libgl1': '1.7'})} names_for_apt {entries}")
    assert old.split() == ["libglib2.0-0", "libgl1"]
    assert new.split() == ["libglib2.0-0t64", "libgl1"]


@pytest.mark.parametrize(("version", "usable"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False)])
def test_range_of_python_versions(version: tuple[int, int], usable: bool, repository: Path, tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text(
        "#!/bin/sh\n"
        f'exec {sys.executable} -c "import sys; sys.version_info = {(*version, 1)}; exec(sys.argv[1])" "$2"\n'
    )
    python.chmod(0o755)
    answer = in_setup(repository, f"is_usable_python {python} && echo yes || echo no")
    assert answer.strip() == ("yes" if usable else "no")
