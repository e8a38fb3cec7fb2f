"""Rings set aside and saved sessions as rows of a list in QML."""

from typing import Any

from PySide6.QtCore import QDateTime, QLocale

from ringar.app.details import details_of
from ringar.app.entries import RingEntry
from ringar.app.thumbnails import address_of
from ringar.sessions import CustomerSession


def ring_row(ring_id: str, entry: RingEntry | None, *, note: str, favourite: bool, shortlisted: bool) -> dict[str, Any]:
    """A ring set aside; one that is no longer in the catalogue keeps its number."""
    return {
        "ring_id": ring_id,
        "name": ring_id if entry is None else entry.name,
        "details": "" if entry is None else details_of(entry),
        "thumbnail": "" if entry is None else address_of(entry),
        "known": entry is not None,
        "note": note,
        "favourite": favourite,
        "shortlisted": shortlisted,
    }


def session_row(session: CustomerSession, *, is_open: bool) -> dict[str, Any]:
    """A saved session."""
    changed_at = QDateTime.fromMSecsSinceEpoch(int(session.changed_at.timestamp() * 1000))
    return {
        "session_id": session.session_id,
        "label": session.label,
        "when": QLocale().toString(changed_at, QLocale.FormatType.ShortFormat),
        "rings": len(session.shortlist),
        "open": is_open,
    }
