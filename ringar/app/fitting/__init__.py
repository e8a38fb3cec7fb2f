"""The fit editor: how a product photo is read, set right by hand."""

from ringar.app.fitting.editor import FitEditor
from ringar.app.fitting.pictures import FittingPictures

__all__ = ["FitEditor", "FittingPictures"]
