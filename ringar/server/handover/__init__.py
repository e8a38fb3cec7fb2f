"""A kiosk's pictures handed over to the customer's phone: one page, one customer, a short time."""

from ringar.server.handover.service import HandOverService, HandOverSettings, HandOverTicket, open_hand_over

__all__ = ["HandOverService", "HandOverSettings", "HandOverTicket", "open_hand_over"]
