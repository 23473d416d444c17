"""The one window of the program, whatever it shows: the way in, or the journal."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.appearance import AppearanceFile
from ui.theme.tokens import WIDTH

TITLE = "mgrjournal"
_FIRST_SIZE = (1200, 800)


class Window(QWidget):
    """Shows one screen at a time and remembers where it stands. Its title never says more.

    Args:
        remembered: where the geometry is kept.

    Signals:
        painted(): the first picture is on the screen; told once, from the event loop.
    """

    painted = Signal()

    def __init__(self, remembered: AppearanceFile) -> None:
        super().__init__()
        self._remembered = remembered
        self._may_close: Callable[[], bool] | None = None
        self._seen = False
        self._screens = QStackedLayout(self)
        self.setObjectName("window")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(WIDTH.window_min, WIDTH.window_min_height)
        geometry = remembered.geometry()
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*_FIRST_SIZE)

    def show_screen(self, screen: QWidget) -> None:
        """Show `screen` instead of the one before, which is deleted."""
        before = self._screens.currentWidget()
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        if before is not None:
            self._screens.removeWidget(before)
            before.hide()
            before.deleteLater()

    def screen_shown(self) -> QWidget | None:
        """Return what is shown."""
        return self._screens.currentWidget()

    def before_closing(self, may_close: Callable[[], bool]) -> None:
        """Have `may_close` asked, and everything saved by it, before the window goes."""
        self._may_close = may_close

    def raise_to_front(self) -> None:
        """Come forward, as when the program is started again."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def remember_geometry(self) -> None:
        """Keep size and place for the next start."""
        self._remembered.save_geometry(self.saveGeometry())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when everything is saved; otherwise stay."""
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self.remember_geometry()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell about the first picture once it is out."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
