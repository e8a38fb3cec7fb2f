"""What a :class:`ringar.app.frame_item.FrameItem` shows: the live view, or a clip that plays."""

from PySide6.QtCore import QObject, Signal

from ringar.live import LivePicture


class PictureSource(QObject):
    """Has a newest picture.

    Attributes
    ----------
    picture
        The newest picture, None before the first one.
    """

    picture_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture: LivePicture | None = None

    def painted(self, picture: LivePicture) -> None:
        """Note that a picture went to the screen just now."""
