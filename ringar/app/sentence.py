"""One calm sentence at a time. No Qt."""

HOLD_S = 0.8
"""A sentence stays at least this long, so that it can be read."""
SETTLE_S = 0.3
"""A new sentence must be meant for this long before it is shown, so that one odd frame says nothing."""


class SteadySentence:
    """Shows what is meant, without flicker."""

    def __init__(self) -> None:
        self.shown = ""
        self._shown_at_s = float("-inf")
        self._meant = ""
        self._meant_since_s = 0.0

    def mean(self, sentence: str, now_s: float) -> str:
        """Say what is meant now; returns what is to be shown."""
        if sentence != self._meant:
            self._meant, self._meant_since_s = sentence, now_s
        settled = now_s - self._meant_since_s >= SETTLE_S
        held = now_s - self._shown_at_s >= HOLD_S
        if self._meant != self.shown and settled and held:
            self.shown, self._shown_at_s = self._meant, now_s
        return self.shown
