#!/usr/bin/env python3
"""Build the H.264 encoder that ringar ships for Linux, from the source of OpenH264 2.3.1 (BSD-2-Clause).

    python -m pip install ziglang        # a C++ compiler for several machines
    apt-get install nasm && apt-get source openh264
    python packaging/h264/build.py openh264-2.3.1

Only the encoder is built, without a decoder, for glibc 2.17 and newer; nothing but the C library is needed at run time.
"""

import argparse
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "resources" / "h264"
PARTS = ("common", "processing", "encoder")
INCLUDES = (
    "codec/api/wels",
    "codec/common/inc",
    "codec/processing/interface",
    "codec/processing/src/common",
    "codec/encoder/core/inc",
    "codec/encoder/plus/inc",
)
MACHINES = {
    "x86_64": ("x86_64-linux-gnu.2.17", ("-DX86_ASM", "-DHAVE_AVX2"), "ASM_SRCS"),
    "aarch64": ("aarch64-linux-gnu.2.17", ("-DHAVE_NEON_AARCH64", "-Icodec/common/arm64/"), "ASM_ARM64_SRCS"),
}
ZIG = (sys.executable, "-m", "ziglang")
OPTIONS = (
    "-O3", "-DNDEBUG", "-fPIC", "-fvisibility=hidden", "-fno-exceptions", "-fno-rtti", "-fno-strict-aliasing",
    "-fno-sanitize=undefined", "-ffunction-sections", "-fdata-sections", "-w",
)  # fmt: skip
NASM = ("nasm", "-f", "elf64", "-DUNIX64", "-DHAVE_AVX2", "-Icodec/common/x86/")


def listed(source: Path, kind: str) -> list[str]:
    """Files that OpenH264's own lists name."""
    found: list[str] = []
    for part in PARTS:
        text = (source / "codec" / part / "targets.mk").read_text(encoding="utf-8")
        names = re.search(rf"^{part.upper()}_{kind}=((?:.*\\\n)+)", text, re.MULTILINE)
        found += [f"codec/{part}{name}" for name in re.findall(r"\)(\S+?)\\", names.group(1))] if names else []
    return found


def build(source: Path, machine: str) -> Path:
    """The shared library for one kind of machine."""
    triple, options, assembler = MACHINES[machine]
    includes = [f"-I{folder}" for folder in INCLUDES]
    compile_cpp = [*ZIG, "c++", "-target", triple, *OPTIONS, *options, *includes, "-c"]
    with TemporaryDirectory() as folder:

        def compiled(name: str) -> str:
            made = str(Path(folder) / (re.sub(r"\W", "_", name) + ".o"))
            tool = [*NASM] if name.endswith(".asm") else compile_cpp
            if name.endswith(".S"):
                tool = [*ZIG, "cc", "-target", triple, *options, "-c"]
            subprocess.run([*tool, name, "-o", made], check=True, cwd=source)  # noqa: S603
            return made

        names = [*listed(source, "CPP_SRCS"), *listed(source, assembler), str(HERE / "clip_encoder.cpp")]
        with ThreadPoolExecutor() as pool:
            objects = list(pool.map(compiled, names))
        exported = Path(folder) / "exported.map"
        exported.write_text("{ global: clip_encoder_*; local: *; };")
        made = TARGET / f"libclipencoder-{machine}.so"
        made.parent.mkdir(parents=True, exist_ok=True)
        linked = ["-shared", "-s", "-Wl,--gc-sections", f"-Wl,--version-script={exported}", "-o", str(made)]
        subprocess.run([*ZIG, "c++", "-target", triple, *objects, *linked], check=True, cwd=source)  # noqa: S603
    return made


def main() -> None:
    """Build for every machine named in MACHINES."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="the unpacked source of OpenH264")
    source = parser.parse_args().source.resolve()
    for machine in MACHINES:
        sys.stdout.write(f"{build(source, machine)}\n")


if __name__ == "__main__":
    main()
