"""What came of an import, ring by ring and summed up."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

KEPT_OUTCOMES = 1000
"""A report names so many rings at most, those first that a person should look at; the counts tell of all."""


class Kind(StrEnum):
    """What happened to one ring."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """What happened to one ring.

    Attributes
    ----------
    sku
        The ring's, or empty where a row has none.
    source
        The picture's file, or the list's and the line in it.
    reasons
        Why it was refused, or what to look at, a sentence each.
    needs_check
        True where it is in the catalogue but a person should look at it.
    """

    kind: Kind
    sku: str
    source: str
    reasons: tuple[str, ...] = ()
    needs_check: bool = False


@dataclass(frozen=True)
class ImportStep:
    """How far an import is: rings dealt with, rings in all (None while that is unknown), the last one's outcome."""

    done: int
    total: int | None
    outcome: Outcome


@dataclass(frozen=True)
class ImportReport:
    """The sum of an import.

    Attributes
    ----------
    added, updated, unchanged, refused, needs_check
        Numbers of rings.
    cancelled
        True where it was stopped before its end; the same call again goes on from there.
    outcomes
        Refused rings and those to check first, then the others; at most `KEPT_OUTCOMES`.
    notes
        Sentences on files that were left out.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    needs_check: int = 0
    cancelled: bool = False
    outcomes: tuple[Outcome, ...] = ()
    notes: tuple[str, ...] = ()


Progress = Callable[[ImportStep], None]
Cancelled = Callable[[], bool]


@dataclass
class Tally:
    """Counts outcomes while an import runs, in bounded memory."""

    progress: Progress | None = None
    total: int | None = None
    _counts: Counter[str] = field(default_factory=Counter)
    _serious: list[Outcome] = field(default_factory=list)
    _others: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one ring and tell of it."""
        self._counts[outcome.kind] += 1
        self._counts["check"] += outcome.needs_check
        kept = self._serious if outcome.reasons else self._others
        if len(kept) < KEPT_OUTCOMES:
            kept.append(outcome)
        if self.progress is not None:
            done = sum(self._counts[kind] for kind in Kind)
            self.progress(ImportStep(done, None if self.total is None else max(done, self.total), outcome))

    def report(self, *, cancelled: bool, notes: tuple[str, ...] = ()) -> ImportReport:
        """The sum so far; refused rings come first, then those to check."""
        serious = sorted(self._serious, key=lambda outcome: (outcome.kind is not Kind.REFUSED, not outcome.needs_check))
        return ImportReport(
            added=self._counts[Kind.ADDED],
            updated=self._counts[Kind.UPDATED],
            unchanged=self._counts[Kind.UNCHANGED],
            refused=self._counts[Kind.REFUSED],
            needs_check=self._counts["check"],
            cancelled=cancelled,
            outcomes=tuple((serious + self._others)[:KEPT_OUTCOMES]),
            notes=notes,
        )
