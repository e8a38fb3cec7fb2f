#!/usr/bin/env python3
"""Bring the app's translations up to date: collect its texts into the .ts files, then compile them to .qm.

The texts of the parameter model come from its JSON schema, where they are declared, by way of a file made for the
collecting tool. Translate what is marked unfinished (Qt Linguist reads the files), then run this again.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from ringar.app.controls import controls_of  # noqa: E402 - the checkout's own package
from ringar.parameters import RingParameter  # noqa: E402

LANGUAGES = ("de", "fr", "es", "zh_CN", "ar")
APP = REPOSITORY / "ringar" / "app"


def main() -> None:
    """Update and compile every language."""
    tools = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "parameters.py"
        texts = [
            text for control in controls_of(RingParameter.model_json_schema()) for text in (control.label, control.help)
        ]
        marks.write_text("\n".join(f"QT_TRANSLATE_NOOP('Parameters', {text!r})" for text in texts), encoding="utf-8")
        sources = [*sorted((APP / "qml").rglob("*.qml")), *sorted(APP.rglob("*.py")), marks]
        files = [APP / "translations" / f"ringar_{language}.ts" for language in LANGUAGES]
        collect = [tools / "pyside6-lupdate", "-no-obsolete", "-locations", "none", *sources, "-ts", *files]
        subprocess.run([str(part) for part in collect], check=True)  # noqa: S603
        for file in files:
            compile_ = [tools / "pyside6-lrelease", "-silent", file, "-qm", file.with_suffix(".qm")]
            subprocess.run([str(part) for part in compile_], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
