"""The board of messages: banners, cards, empty places, and the colours."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.gallery.specimen import Board, Specimen
from ui.theme.colors import Colors
from ui.theme.tokens import RADIUS
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCaps
from ui.widgets.label import Label
from ui.widgets.pill import HealthPill
from ui.widgets.segmented import Segmented
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.shapes import paint_shape
from ui.widgets.skeleton import Skeleton
from ui.widgets.switch import Switch

_SWATCHES_IN_A_ROW = 5


def messages() -> QWidget:
    """Return the board."""
    return Board((_banners(), _card(), _empty()), (_settings(), _skeleton()), (_colors(),))


def _banners() -> QWidget:
    full = Banner(
        "Your text is safe here; nothing was lost.", "flag", "The disk is full.", "Try again"
    )
    return Specimen(
        "Banners",
        Banner("Let the silence work.", icon="hourglass"),
        Banner("Lead not told yet. A note is ready.", "watch", action="Copy note"),
        full,
    )


def _card() -> QWidget:
    card = Card()
    head = QHBoxLayout()
    head.addWidget(HealthPill("watch"))
    head.addStretch(1)
    head.addWidget(Label("rests on 8 meetings", "meta", "muted"))
    card.body.addLayout(head)
    card.body.addWidget(Label("2 of the last 6 were cancelled, both by you.", "small", wrap=True))
    return Specimen("Card", card)


def _empty() -> QWidget:
    boxed = EmptyState(
        "message-square",
        "No topics yet",
        "Write one, or ask Ana for hers.",
        (
            Button("Add a topic", icon="plus", size="small"),
            Button("Copy a request", "ghost", "copy", "small"),
        ),
    )
    plain = EmptyState("users", "Nobody here", "Add the first person.", boxed=False)
    return Specimen("Empty states", boxed, plain)


def _settings() -> QWidget:
    opening = SettingsGroup(
        "Opening",
        (
            SettingsRow(
                "Passphrase",
                "Changing it does not re-encrypt; a new lock is fitted and proven first.",
                Button("Change", size="small"),
            ),
            SettingsRow("System keychain", "Convenience, not security.", Switch("System keychain")),
        ),
    )
    locking = SettingsGroup(
        "Locking",
        (
            SettingsRow("Lock when idle", "", Segmented(["5 min", "10 min", "Never"])),
            SettingsRow("Lock now", "", KeyCaps("Ctrl+L")),
        ),
    )
    return Specimen("Settings", opening, locking)


def _skeleton() -> QWidget:
    return Specimen("Skeleton, still, no shimmer", Skeleton(3, delay=0))


def _colors() -> QWidget:
    grid = QWidget()
    layout = QGridLayout(grid)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(8)
    layout.setVerticalSpacing(10)
    for index, name in enumerate(Colors._fields):
        layout.addWidget(_swatch(name), index // _SWATCHES_IN_A_ROW, index % _SWATCHES_IN_A_ROW)
    return Specimen("Colour", grid)


def _swatch(name: str) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(_Swatch(name))
    column.addWidget(Label(name.replace("_", " "), "key", "muted", wrap=True, centred=True))
    column.addStretch(1)
    return whole


class _Swatch(QWidget):
    """One colour of the tokens."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def sizeHint(self) -> QSize:
        """Ask for a small field."""
        return QSize(44, 28)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        look = theme.current()
        painter = QPainter(self)
        shape, line = QRectF(self.rect()), look.colors.border_strong
        paint_shape(painter, shape, RADIUS.chip, fill=look.color(self._name), line=line)
        painter.end()
