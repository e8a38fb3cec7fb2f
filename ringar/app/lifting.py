"""The app's name for lifting that remembers."""

from ringar.ring.remembering import KEPT_MODELS, Lift, RememberingLift

__all__ = ["KEPT_MODELS", "Lift", "RememberingLift"]
