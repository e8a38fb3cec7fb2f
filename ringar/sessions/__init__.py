"""Customer sessions: what one customer tried and liked, kept on this machine alone."""

from ringar.sessions.record import CustomerSession, Shortlisted, Worn
from ringar.sessions.store import SessionList, SessionStore

__all__ = ["CustomerSession", "SessionList", "SessionStore", "Shortlisted", "Worn"]
