"""The first run: what this is, a passphrase, a place, and a way to look around first."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mgrjournal.errors import JournalError
from ui import theme
from ui.lock.error_lines import ErrorLines
from ui.lock.passphrase_fields import PassphraseFields
from ui.lock.place_field import PlaceField
from ui.theme.tokens import ICON, RADIUS, SPACE
from ui.widgets.app_mark import AppMark
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

_CARD = 470
_INTRODUCTION = 430
_WIDEST_GAP = 120


class FirstRunScreen(QWidget):
    """Asks for what a new journal needs.

    Args:
        folder: the usual place.

    Signals:
        creation_wanted(Path, str): make a journal there with this passphrase.
        demo_wanted(): look around in a demo journal.
    """

    creation_wanted = Signal(object, str)
    demo_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstRun")
        self._introduction = self._introduce()
        self._card = Surface("raised", radius=RADIUS.dialog, outlined=True, parent=self)
        self._fields = PassphraseFields("firstRun", self.tr("&Passphrase"))
        self._fields.entered.connect(self._create)
        self._place = PlaceField(folder)
        self._error = ErrorLines()
        self._error.hide()
        self._demo = Button(self.tr("&Look around in a demo journal"), "ghost", "eye")
        self._demo.setObjectName("firstRun.demo")
        self._demo.clicked.connect(self._look_around)
        self._make = Button(self.tr("&Create the journal"), "primary", size="large")
        self._make.setObjectName("firstRun.create")
        self._make.clicked.connect(self._create)
        self._fill_card()
        self.setFocusProxy(self._fields)

    def show_error(self, error: JournalError) -> None:
        """Say why no journal was made; what was typed is kept."""
        self._wait(waiting=False)
        self._error.show_error(error)
        self._error.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep introduction and card in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Give the card the room it asks for, also when the look comes after the first picture."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colors.bg)
        painter.end()

    def _introduce(self) -> QWidget:
        introduction = QWidget(self)
        column = QVBoxLayout(introduction)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(AppMark(44))
        column.addSpacing(SPACE.wide)
        column.addWidget(Label(self.tr("A journal for your 1:1s"), "display", wrap=True))
        column.addSpacing(SPACE.tiny)
        words = self.tr("It lives in one encrypted folder on this computer, and nowhere else.")
        column.addWidget(Label(words, "note", "muted", wrap=True))
        for icon, title, text in self._promises():
            column.addSpacing(SPACE.wide)
            column.addLayout(_promise(icon, title, text))
        return introduction

    def _promises(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "wifi-off",
                self.tr("Works without a network"),
                self.tr("There is no server, no account, no telemetry."),
            ),
            (
                "key-round",
                self.tr("Only you can open it"),
                self.tr("If passphrase and recovery key are both lost, the text is lost too."),
            ),
            (
                "sprout",
                self.tr("Starts with one person and one note"),
                self.tr("The rest appears when you first use it."),
            ),
            (
                "triangle-alert",
                self.tr("What it cannot do"),
                self.tr(
                    "It cannot hide from screen sharing on every system, nor from someone who "
                    "controls this computer."
                ),
            ),
        )

    def _fill_card(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(30, 26, 30, 24)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Step 1 of 2"), "meta", "muted"))
        column.addSpacing(SPACE.tiny)
        column.addWidget(Label(self.tr("Choose a passphrase"), "heading"))
        words = self.tr("Several words you will remember. Spaces are fine.")
        column.addWidget(Label(words, "small", "muted", wrap=True))
        column.addSpacing(SPACE.wide)
        column.addWidget(self._fields)
        column.addSpacing(SPACE.wide)
        column.addWidget(self._place)
        column.addWidget(self._error)
        column.addSpacing(SPACE.wide)
        buttons = QHBoxLayout()
        buttons.addWidget(self._demo)
        buttons.addStretch()
        buttons.addWidget(self._make)
        column.addLayout(buttons)
        column.addSpacing(18)
        column.addWidget(Separator())
        column.addSpacing(SPACE.medium)
        words = self.tr(
            "Next you get a recovery key to print. You can start writing before you confirm it."
        )
        column.addWidget(Label(words, "meta", "muted", wrap=True))

    def _arrange(self) -> None:
        look = theme.current()
        room = self.width() - 2 * SPACE.large
        card = min(look.px(_CARD), room)
        words = min(look.px(_INTRODUCTION), room - card - SPACE.column)
        self._introduction.setVisible(words >= _INTRODUCTION // 2)
        gap = max(SPACE.column, min(_WIDEST_GAP, room - card - words))
        whole = words + gap + card if not self._introduction.isHidden() else card
        left = (self.width() - whole) // 2
        self._introduction.setGeometry(self._centred(self._introduction, left, words))
        self._card.setGeometry(self._centred(self._card, left + whole - card, card))

    def _centred(self, part: QWidget, left: int, width: int) -> QRect:
        height = min(part.heightForWidth(width), self.height())
        return QRect(left, (self.height() - height) // 2, width, height)

    def _create(self) -> None:
        passphrase = self._fields.passphrase()
        if passphrase is not None and self._make.isEnabled():
            self._wait(waiting=True)
            self.creation_wanted.emit(self._place.folder(), passphrase)

    def _look_around(self) -> None:
        self._wait(waiting=True)
        self._make.setText(self.tr("&Create the journal"))
        self._demo.setText(self.tr("Inventing people"))
        self.demo_wanted.emit()

    def _wait(self, *, waiting: bool) -> None:
        self._fields.wait(waiting=waiting)
        for button in (self._make, self._demo):
            button.setEnabled(not waiting)
        self._make.setText(self.tr("Creating") if waiting else self.tr("&Create the journal"))
        if not waiting:
            self._demo.setText(self.tr("&Look around in a demo journal"))
        self._error.hide()
        self._arrange()


def _promise(icon: str, title: str, text: str) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(title, "body"))
    words.addWidget(Label(text, "body", "muted", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(SPACE.normal)
    row.addWidget(Icon(icon, "accent", ICON.large), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
