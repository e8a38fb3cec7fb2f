"""The try-on's reasons as one calm sentence."""

from ringar.tryon import TryOnResult


def sentence_for(result: TryOnResult | None) -> str:
    """What to ask of the customer; empty where all is well."""
    return result.warnings[0] if result is not None and result.warnings else ""
