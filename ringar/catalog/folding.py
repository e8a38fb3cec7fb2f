"""Text made comparable: without case, accents and the like, so that "weiss" finds "Weiß" and "rose" finds "Rosé"."""

import unicodedata

SHORTEST_INDEXED = 3
"""Words of fewer letters are looked for at the beginnings of words only."""


def folded(text: str) -> str:
    """Lower case without accents, compatibility forms resolved, whitespace and control characters as single spaces."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = "".join(
        " " if unicodedata.category(sign)[0] in "ZC" else sign for sign in apart if not unicodedata.combining(sign)
    )
    return " ".join(kept.split())


def words_of(text: str, most: int = 8) -> tuple[str, ...]:
    """The different words of a query, at most so many."""
    return tuple(dict.fromkeys(folded(text[:400]).split()))[:most]
