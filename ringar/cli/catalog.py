"""``ringar catalog``: a shop's rings, from a folder of photos to a catalogue."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from ringar.catalog import Order, Query, RingRecord, open_catalog
from ringar.cli.catalog_import import import_rings
from ringar.cli.paths import check_outputs, check_suffix
from ringar.cli.trouble import say, say_json
from ringar.errors import CatalogError, ExitStatus
from ringar.files import write_atomically

Address = Annotated[
    str | None,
    typer.Option(
        "--catalog", metavar="URL", help="Database URL or file; by default RINGAR_CATALOG, else the user's own."
    ),
]
MAX_PRICE = 1e12
"""No ring in a catalogue costs as much."""
AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Skus = Annotated[list[str], typer.Argument(metavar="SKU", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="Keep a shop's rings: import, search, export, back up.", rich_markup_mode=None)
    group.command("add")(import_rings)
    for name, command in _COMMANDS.items():
        group.command(name)(command)
    app.add_typer(group, name="catalog")


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Parts of words; all must occur.")] = "",
    metal: Annotated[list[str] | None, typer.Option(help="Only these metals.")] = None,
    stone: Annotated[list[str] | None, typer.Option(help="Only with one of these stones.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only with one of these tags.")] = None,
    price_min: Annotated[float | None, typer.Option(min=0, max=MAX_PRICE, help="From this price.")] = None,
    price_max: Annotated[float | None, typer.Option(min=0, max=MAX_PRICE, help="Up to this price.")] = None,
    needs_check: Annotated[bool, typer.Option("--needs-check", help="Only rings that should be looked at.")] = False,
    order: Annotated[Order, typer.Option(help="In which order.")] = Order.NAME,
    offset: Annotated[int, typer.Option(min=0, help="Rings to leave out.")] = 0,
    limit: Annotated[int, typer.Option(min=1, max=500, help="Rings to show at most.")] = 50,
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Search the catalogue; without a text, list it."""
    query = Query(
        text=text,
        metals=tuple(metal or ()),
        stones=tuple(stone or ()),
        tags=tuple(tag or ()),
        price_min=None if price_min is None else Decimal(str(price_min)),
        price_max=None if price_max is None else Decimal(str(price_max)),
        needs_check=True if needs_check else None,
        order=order,
    )
    with open_catalog(catalog) as opened:
        page = opened.search(query, offset, limit)
        age = opened.age
    if as_json:
        age_s = None if age is None else round(age.total_seconds())
        say_json({"total": page.total, "rings": [_plain(ring) for ring in page.rings], "copy_age_s": age_s})
        return ExitStatus.OK
    _table(page.rings)
    shown = f"{offset + 1} to {offset + len(page.rings)} of " if len(page.rings) < page.total and page.rings else ""
    say(f"{shown}{page.total} rings")
    if age is not None:
        say(f"The shared catalogue is away; this is a copy, {_duration(age.total_seconds())} old.")
    return ExitStatus.OK


def show(
    sku: Annotated[str, typer.Argument(metavar="SKU", show_default=False)],
    thumbnail: Annotated[Path | None, typer.Option(metavar="T.png", help="Write the ring's thumbnail.")] = None,
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Show everything about one ring."""
    if thumbnail is not None:
        check_suffix(thumbnail, (".png",))
        check_outputs((thumbnail,), ())
    with open_catalog(catalog) as opened:
        record = opened.ring(sku)
        if record is None:
            raise CatalogError(f"The catalogue has no ring '{sku}'. Check the SKU.")
        facts = _plain(record) | {"photo": str(opened.photo(record))}
        if thumbnail is not None:
            write_atomically(thumbnail, opened.thumbnail(record, 512))
    if as_json:
        say_json(facts)
    else:
        for name, value in facts.items():
            if value not in (None, "", []):
                text = ", ".join(map(str, value)) if isinstance(value, list) else value
                say(f"{name.replace('_', ' '):20} {text}")
    return ExitStatus.OK


def remove(skus: Skus, catalog: Address = None, as_json: AsJson = False) -> int:
    """Remove rings; their pictures are deleted by 'check --repair' a day later."""
    with open_catalog(catalog) as opened:
        count = opened.remove(skus)
    if as_json:
        say_json({"removed": count})
    else:
        say(f"{count} rings removed")
    if not count:
        raise CatalogError("The catalogue has none of these rings. Check the SKUs.")
    return ExitStatus.OK


def export(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Archive (.zip) or table (.csv).", show_default=False)],
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Write everything to one archive file, or the words alone to a table."""
    check_suffix(out, (".zip", ".csv"))
    check_outputs((out,), ())
    with open_catalog(catalog) as opened:
        count = opened.export(out)
    if as_json:
        say_json({"rings": count, "out": str(out), "bytes": out.stat().st_size})
    else:
        say(f"{out}: {count} rings")
    return ExitStatus.OK


def restore(
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE", help="What 'export' wrote.", show_default=False)],
    replace: Annotated[bool, typer.Option("--replace", help="Remove rings that the archive doesn't have.")] = False,
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Take over an archive's rings."""
    with open_catalog(catalog) as opened:
        count = opened.restore(archive, replace=replace)
    if as_json:
        say_json({"rings": count})
    else:
        say(f"{count} rings restored")
    return ExitStatus.OK


def check(
    repair: Annotated[bool, typer.Option("--repair", help="Build the search anew, delete what nobody needs.")] = False,
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Look over database, pictures and search."""
    with open_catalog(catalog) as opened:
        report = opened.check(repair=repair)
    if as_json:
        say_json(
            {
                "rings": report.rings,
                "troubles": list(report.troubles),
                "unused_pictures": report.unused,
                "freed_bytes": report.freed_bytes,
            }
        )
    else:
        for trouble in report.troubles:
            say(trouble)
        say(f"{report.rings} rings, {len(report.troubles)} troubles, {report.unused} unused pictures")
    return ExitStatus.CATALOG if report.troubles else ExitStatus.OK


def refresh(
    pictures: Annotated[bool, typer.Option("--pictures", help="Fetch and lift every picture, too.")] = False,
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Bring this machine's copy of a shared catalogue up to date."""
    with open_catalog(catalog) as opened:
        changed = opened.refresh(pictures=pictures)
    if as_json:
        say_json({"changed": changed})
    else:
        say(f"{changed} rings new or changed")
    return ExitStatus.OK


def sheet(
    out: Annotated[Path, typer.Argument(metavar="OUT.png", show_default=False)],
    text: Annotated[str, typer.Option(help="Only rings that fit this text.")] = "",
    needs_check: Annotated[bool, typer.Option("--needs-check", help="Only rings that should be looked at.")] = False,
    columns: Annotated[int, typer.Option(min=1, max=20, help="Rings side by side.")] = 8,
    catalog: Address = None,
    as_json: AsJson = False,
) -> int:
    """Draw the cut-out rings side by side, to look them over at a glance."""
    from ringar.catalog.sheet import MOST_ON_A_SHEET, contact_sheet

    check_suffix(out, (".png",))
    check_outputs((out,), ())
    with open_catalog(catalog) as opened:
        page = opened.search(Query(text=text, needs_check=needs_check or None), limit=MOST_ON_A_SHEET)
        write_atomically(out, contact_sheet(opened, page.rings, columns))
    if as_json:
        say_json({"rings": len(page.rings), "total": page.total, "out": str(out)})
    else:
        say(f"{out}: {len(page.rings)} of {page.total} rings")
    return ExitStatus.OK


_COMMANDS: dict[str, Callable[..., int]] = {
    "list": search,
    "search": search,
    "show": show,
    "remove": remove,
    "export": export,
    "restore": restore,
    "check": check,
    "refresh": refresh,
    "sheet": sheet,
}


def _plain(ring: RingRecord) -> dict[str, object]:
    return ring.model_dump(mode="json")


def _table(rings: tuple[RingRecord, ...]) -> None:
    if not rings:
        return
    rows = [(ring.sku, ring.name, ring.metal, ", ".join(ring.stones), _price(ring), _mark(ring)) for ring in rings]
    heads = ("SKU", "Name", "Metal", "Stones", "Price", "")
    widths = [min(36, max(len(row[place]) for row in (heads, *rows))) for place in range(len(heads))]
    for row in (heads, *rows):
        say("  ".join(_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 3] + "..."


def _price(ring: RingRecord) -> str:
    if ring.price is None:
        return ""
    highest = "" if ring.price_to is None else f"-{ring.price_to}"
    return f"{ring.price}{highest} {ring.currency}".strip()


def _mark(ring: RingRecord) -> str:
    return "please check" if ring.needs_check else "by hand" if ring.fitted_by_hand else ""


def _duration(seconds: float) -> str:
    for unit, length in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} seconds"
