"""Step 2 of the first run: the recovery key, to print now and to confirm now or later."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.lock.recovery_check import RecoveryCheck
from ui.lock.recovery_paper import RecoveryPaper
from ui.lock.recovery_sheet import RecoverySheet
from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.surface import Surface

_CARD = 560


class RecoveryStep(QWidget):
    """Shows the key once, before the journal is used; it is confirmed without being seen.

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
        self._words = Label("", "small", "muted", wrap=True)
        self._sheet = RecoverySheet(paper)
        self._check = RecoveryCheck(paper.lines)
        self._check.entered.connect(self._confirm)
        self._later = _button(self.tr("Confirm &later"), "ghost", "recoveryStep.later")
        self._have = _button(self.tr("I &have it on paper"), "primary", "recoveryStep.have")
        self._back = _button(self.tr("&Show it again"), "ghost", "recoveryStep.back")
        self._now = _button(self.tr("&Confirm and begin"), "primary", "recoveryStep.confirm")
        self._later.clicked.connect(lambda: self.done.emit(False))
        self._have.clicked.connect(lambda: self._show_check(checking=True))
        self._back.clicked.connect(lambda: self._show_check(checking=False))
        self._now.clicked.connect(self._confirm)
        self._fill_card()
        self._show_check(checking=False)

    def event(self, event: QEvent) -> bool:
        """Give the card the room it asks for."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colors.bg)
        painter.end()

    def _fill_card(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(30, 26, 30, 24)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Step 2 of 2"), "meta", "muted"))
        column.addSpacing(SPACE.tiny)
        column.addWidget(Label(self.tr("Keep the recovery key on paper"), "heading"))
        column.addWidget(self._words)
        column.addSpacing(SPACE.normal)
        column.addWidget(self._sheet)
        column.addWidget(self._check)
        column.addSpacing(SPACE.section)
        buttons = QHBoxLayout()
        buttons.addWidget(self._later)
        buttons.addWidget(self._back)
        buttons.addStretch()
        buttons.addWidget(self._have)
        buttons.addWidget(self._now)
        column.addLayout(buttons)

    def _show_check(self, *, checking: bool) -> None:
        """Show the key, or ask for two of its lines."""
        showing: tuple[QWidget, ...] = (self._sheet, self._later, self._have)
        asking: tuple[QWidget, ...] = (self._check, self._back, self._now)
        for widget in (*showing, *asking):
            widget.setVisible((widget in asking) == checking)
        if checking:
            self._words.setText(
                self.tr("To know that the paper is good, type two of its lines from it.")
            )
            self._check.setFocus()
        else:
            self._words.setText(
                self.tr(
                    "It opens the journal when the passphrase is lost. Nobody else has it. You "
                    "can print it again later, while the journal is open."
                )
            )
            self._have.setFocus()

    def _confirm(self) -> None:
        if self._check.confirmed():
            self.done.emit(True)

    def _arrange(self) -> None:
        width = min(theme.current().px(_CARD), self.width() - 2 * SPACE.normal)
        height = min(self._card.heightForWidth(width), self.height() - 2 * SPACE.small)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(left, top, width, height)


def _button(words: str, kind: Kind, name: str) -> Button:
    button = Button(words, kind, size="large" if kind == "primary" else "normal")
    button.setObjectName(name)
    return button
