"""Whether a hand before the camera belongs to somebody: it moves. No Qt."""

import numpy as np

from ringar.records import Floats

MOVED_SPANS = 0.06
"""A hand has moved when its joints are this far from where they were, in spans of the hand; the landmarks of a resting
display hand tremble by a tenth of that."""
GONE_S = 2.0
"""A hand that comes back after this long counts as moved."""


class HandPresence:
    """Tells a customer's hand from a display hand that stands in view all day."""

    def __init__(self) -> None:
        self._at_px: Floats | None = None
        self._seen_at_s = float("-inf")

    def moved(self, landmarks_px: Floats | None, now_s: float) -> bool:
        """Look once more.

        Parameters
        ----------
        landmarks_px
            (21, 2 or more) joints of the hand in view, None where there is none.
        now_s
            Seconds of a clock that only grows.

        Returns
        -------
        Whether somebody moves a hand here, or has just brought one.
        """
        if landmarks_px is None:
            return False
        came = now_s - self._seen_at_s > GONE_S
        self._seen_at_s = now_s
        here_px = np.asarray(landmarks_px, np.float32)[:, :2]
        if self._at_px is not None and not came:
            span_px = float(np.ptp(here_px, axis=0).max()) + 1.0
            if float(np.linalg.norm(here_px - self._at_px, axis=1).mean()) < MOVED_SPANS * span_px:
                return False
        self._at_px = here_px.copy()
        return True
