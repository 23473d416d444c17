"""After a call: a few answers, all optional, and the next date."""

from ui.pages.wrap_up.page import WrapUpPage

__all__ = ["WrapUpPage"]
