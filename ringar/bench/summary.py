"""Sums rows of figures up (mean, median, worst; by group) and shows them, beside an earlier run where given."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from ringar.bench.figures import LOWER_IS_WORSE

Row = dict[str, Any]


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
    """Print one line per row and the mean, median, 90th percentile and worst below."""
    names = numbers(rows)
    table = Table(title=title, title_justify="left", show_edge=False, pad_edge=False)
    table.add_column(label)
    for name in names:
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(_name(row, label), *(_figure(row.get(name)) for name in names))
    if len(rows) > 1:
        table.add_section()
        summary = summarise(rows)
        for kind in ("mean", "median", "p90", "worst"):
            table.add_row(kind, *(_figure(summary[name][kind]) for name in names))
    console.print(table)
    for row in rows:
        if "refused" in row:
            console.print(f"{_name(row, label)} refused: {row['refused']}")


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
