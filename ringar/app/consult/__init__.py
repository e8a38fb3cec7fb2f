"""Consultation: a second, clean window and a virtual camera, with pointer and zoom."""

from ringar.app.consult.consultation import Consultation
from ringar.app.consult.virtual_camera import Opener, open_device

__all__ = ["Consultation", "Opener", "open_device"]
