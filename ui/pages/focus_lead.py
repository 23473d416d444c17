"""Parts of a page that can be given the keyboard and hand it on to where one begins."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class FocusLead(QWidget):
    """Leads the focus on to one of its children.

    A focus proxy would do that too, but it makes the whole part a stop of Tab, which then passes
    over everything before the proxy.
    """

    _first: QWidget | None = None

    def lead_to(self, first: QWidget) -> None:
        """Hand the focus on to `first` from now on."""
        self._first = first

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on."""
        super().focusInEvent(event)
        if self._first is not None:
            self._first.setFocus(event.reason())
