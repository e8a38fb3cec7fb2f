"""The kiosk: full screen, guided, one customer after the other, with nothing kept of any."""

from ringar.app.kiosk.entries import kiosk_rings
from ringar.app.kiosk.hand_over import HandOver, HandOverTicket
from ringar.app.kiosk.settings import KioskSettings, kiosk_settings_file, load_kiosk_settings
from ringar.app.kiosk.start import run_kiosk

__all__ = [
    "HandOver",
    "HandOverTicket",
    "KioskSettings",
    "kiosk_rings",
    "kiosk_settings_file",
    "load_kiosk_settings",
    "run_kiosk",
]
