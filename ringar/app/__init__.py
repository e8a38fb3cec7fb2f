"""The window: Qt Quick around the live try-on. The only place that knows Qt."""

from ringar.app.start import run_app

__all__ = ["run_app"]
