"""Sums rows of figures up (mean, median, worst; by group) and shows them, beside an earlier run where given."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from ringar.bench.figures import LOWER_IS_WORSE

Row = dict[str, Any]

FIGURE_WIDTH = 8
"""Room for a figure of three decimals."""


def numbers(rows: Sequence[Row]) -> list[str]:
    """Names of the numeric figures in the order of their first appearance."""
    names: dict[str, None] = {}
    for row in rows:
        names |= {name: None for name, value in row.items() if isinstance(value, float)}
    return list(names)


def summarise(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Mean, median, 90th percentile and worst of every figure."""
    summary: dict[str, dict[str, float]] = {}
    for name in numbers(rows):
        values = np.array([row[name] for row in rows if isinstance(row.get(name), float)])
        worst = values.min() if name in LOWER_IS_WORSE else values.max()
        p90 = np.percentile(values, 10 if name in LOWER_IS_WORSE else 90)
        summary[name] = {
            "mean": float(values.mean()),
            "median": float(np.median(values)),
            "p90": float(p90),
            "worst": float(worst),
        }
    return summary


def by_group(rows: Sequence[Row], key: str) -> dict[str, dict[str, float]]:
    """Mean of every figure by the value of ``key``, with the number of rows and of refusals."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(str(row[key]), []).append(row)
    return {
        name: {
            "cases": float(len(group)),
            "refused": float(sum("refused" in row for row in group)),
            **{figure: value["mean"] for figure, value in summarise(group).items()},
        }
        for name, group in sorted(groups.items())
    }


def show_rows(console: Console, title: str, rows: Sequence[Row], label: str = "case") -> None:
    """Print a line per row and mean, median, 90th percentile and worst below; several tables on narrow screens."""
    lines = [(_name(row, label), row) for row in rows]
    summary = summarise(rows) if len(rows) > 1 else {}
    label_width = max(len(text) for text in (label, "median", *(name for name, _ in lines)))
    for number, names in enumerate(_beside_each_other(numbers(rows), console.width - label_width)):
        heading = title if number == 0 else f"{title}, continued"
        table = Table(title=heading, title_justify="left", show_edge=False, pad_edge=False)
        table.add_column(label, no_wrap=True)
        for name in names:
            table.add_column(name, justify="right", no_wrap=True)
        for text, row in lines:
            table.add_row(text, *(_figure(row.get(name)) for name in names))
        if summary:
            table.add_section()
            for kind in ("mean", "median", "p90", "worst"):
                table.add_row(kind, *(_figure(summary[name][kind]) for name in names))
        console.print(table)
    for text, row in lines:
        if "refused" in row:
            console.print(f"{text} refused: {row['refused']}")


def _beside_each_other(names: Sequence[str], width: int) -> Iterator[list[str]]:
    """The names in groups of as many columns as there is room for; one group where there are none."""
    group: list[str] = []
    used = 0
    for name in names:
        wide = max(len(name), FIGURE_WIDTH) + len(" │ ")
        if group and used + wide > width:
            yield group
            group, used = [], 0
        group.append(name)
        used += wide
    yield group


def show_groups(console: Console, title: str, groups: dict[str, dict[str, float]]) -> None:
    """Print the means of every group, one line per group."""
    show_rows(console, title, [{"group": name, **figures} for name, figures in groups.items()], "group")


def differences(new: dict[str, Any], old: dict[str, Any]) -> list[Row]:
    """Means of the new run beside those of an earlier one, for the figures both have."""
    rows: list[Row] = []
    for part, summary in new.get("summary", {}).items():
        for name, kinds in summary.items():
            before = old.get("summary", {}).get(part, {}).get(name)
            if before is not None:
                change = kinds["mean"] - before["mean"]
                rows.append(
                    {"figure": f"{part} {name}", "before": before["mean"], "now": kinds["mean"], "change": change}
                )
    return rows


def _name(row: Row, label: str) -> str:
    return " ".join(str(row[key]) for key in (label, "view") if key in row)


def _figure(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "-"
