"""Step 2 of the first run: the recovery key, to print now and to confirm now or later."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.lock.recovery_check import RecoveryCheck
from ui.lock.recovery_paper import RecoveryPaper
from ui.lock.recovery_sheet import RecoverySheet
from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

_CARD = 560


class RecoveryStep(QWidget):
    """Shows the key once, before the journal is used.

    Args:
        paper: what to print.

    Signals:
        done(bool): go on to the journal; whether the sheet was confirmed.
    """

    done = Signal(bool)

    def __init__(self, paper: RecoveryPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryStep")
        self._card = Surface("raised", radius=RADIUS.dialog, outlined=True, parent=self)
        self._check = RecoveryCheck(paper.lines)
        self._check.entered.connect(self._confirm)
        self._later = Button(self.tr("Confirm &later"), "ghost")
        self._later.setObjectName("recoveryStep.later")
        self._later.clicked.connect(lambda: self.done.emit(False))
        self._now = Button(self.tr("&Confirm and begin"), "primary", size="large")
        self._now.setObjectName("recoveryStep.confirm")
        self._now.clicked.connect(self._confirm)
        self._fill_card(RecoverySheet(paper))
        self.setFocusProxy(self._check)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        width = min(theme.current().px(_CARD), self.width() - 2 * SPACE.normal)
        height = min(self._card.heightForWidth(width), self.height() - 2 * SPACE.small)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(left, top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colors.bg)
        painter.end()

    def _fill_card(self, sheet: QWidget) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(30, 26, 30, 24)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Step 2 of 2"), "meta", "muted"))
        column.addSpacing(SPACE.tiny)
        column.addWidget(Label(self.tr("Keep the recovery key on paper"), "heading"))
        words = self.tr(
            "It opens the journal when the passphrase is lost. Nobody else has it, and it cannot "
            "be made again without opening the journal."
        )
        column.addWidget(Label(words, "small", "muted", wrap=True))
        column.addSpacing(SPACE.normal)
        column.addWidget(sheet)
        column.addSpacing(SPACE.normal)
        column.addWidget(Separator())
        column.addSpacing(SPACE.normal)
        words = self.tr("To know that the paper is good, type two of its lines from it.")
        column.addWidget(Label(words, "small", "muted", wrap=True))
        column.addSpacing(SPACE.medium)
        column.addWidget(self._check)
        column.addSpacing(SPACE.wide)
        buttons = QHBoxLayout()
        buttons.addWidget(self._later)
        buttons.addStretch()
        buttons.addWidget(self._now)
        column.addLayout(buttons)

    def _confirm(self) -> None:
        if self._check.confirmed():
            self.done.emit(True)
