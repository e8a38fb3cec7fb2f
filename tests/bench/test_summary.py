"""Tables of figures on screens of any width."""

import io

import pytest
from rich.console import Console

from ringar.bench.summary import show_groups, show_rows

ROWS = [
    {"case": f"1280 x 720, {threads} threads", **{f"figure_{n:02}_ms": 1.5 * n * threads for n in range(14)}}
    for threads in (1, 2)
]


def printed(width: int) -> str:
    out = io.StringIO()
    show_rows(Console(file=out, width=width), "milliseconds by stage", ROWS)
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120, 400])
def test_every_figure_can_be_read_at_any_width(width: int) -> None:
    text = printed(width)
    assert "…" not in text
    assert max(map(len, text.splitlines())) <= width
    for row in ROWS:
        for name, value in row.items():
            assert name in text
            assert (value if isinstance(value, str) else f"{value:.3f}") in text


def test_one_table_where_there_is_room_for_it() -> None:
    assert printed(400).count("milliseconds by stage") == 1
    assert printed(80).count("continued") > 1


def test_refusals_stand_below_even_where_no_figure_does() -> None:
    out = io.StringIO()
    show_rows(Console(file=out, width=80), "stills", [{"case": "c01", "refused": "No hand was found."}])
    assert "c01 refused: No hand was found." in out.getvalue()


def test_groups_say_how_many_cases_they_hold() -> None:
    out = io.StringIO()
    show_groups(Console(file=out, width=80), "by tone", {"V": {"cases": 4.0, "gain_db": 0.5}})
    assert "cases" in out.getvalue()
    assert "4.000" in out.getvalue()
