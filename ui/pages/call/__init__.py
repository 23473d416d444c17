"""The call: agenda left, note right, everything by keyboard."""

from ui.pages.call.page import CallPage

__all__ = ["CallPage"]
