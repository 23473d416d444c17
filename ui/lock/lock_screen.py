"""The lock screen: one field, and other ways in below it. No names, no counts."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mgrjournal.errors import JournalError
from ui import theme
from ui.theme.tokens import BORDER, ICON, RADIUS, SPACE, WIDTH
from ui.widgets.app_mark import paint_mark
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.shapes import paint_shape

if TYPE_CHECKING:
    from ui.lock.lock_furniture import LockFurniture

_TOP = 0.29
_FIELD_HEIGHT = 44
_FIELD_PADDING = 12
_ABOVE = 130  # from the mark to the field


class LockScreen(QWidget):
    """Asks for the passphrase.

    It is the first picture of the program, so it begins with what needs no icons and no style
    sheet, and paints the box of its field itself. `furnish` brings the rest.

    Args:
        folder: where the journal lies, shown at the foot.
        after_lock: whether the journal was open a moment ago; then the keychain is not offered.

    Signals:
        passphrase_given(str): try this.
        keychain_wanted(): try the system's keychain.
        recovery_wanted(): the user wants to type the recovery key.
    """

    passphrase_given = Signal(str)
    keychain_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(
        self, folder: Path, *, after_lock: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lock")
        self.folder, self.after_lock = folder, after_lock
        self._furniture: LockFurniture | None = None
        self._eager = False
        self.field = QLineEdit(self)
        self.field.setObjectName("lock.passphrase")
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setProperty("bare", True)  # the box around it is painted here
        self.field.setProperty("focusRadius", -1)  # and so is its focus
        self.field.setFrame(False)
        self.field.returnPressed.connect(self.try_passphrase)
        self._title = Label(self.tr("mgrjournal is locked"), "heading", centred=True, parent=self)
        saved = self.tr("Everything is saved.") if after_lock else ""
        self._saved = Label(saved, "small", "muted", centred=True, parent=self)
        self._unlock = Button(
            self.tr("&Unlock"), "primary", size="large", keys="Return", parent=self
        )
        self._unlock.setObjectName("lock.unlock")
        self._unlock.clicked.connect(self.try_passphrase)
        self.setFocusProxy(self.field)

    def furnish(self) -> None:
        """Bring what needs icons, once the first picture is on the screen."""
        from ui.lock.lock_furniture import LockFurniture

        self._furniture = LockFurniture(self)
        self._place()
        self.update()
        if self._eager:  # Enter came before anybody could hear it
            self.try_passphrase()

    def offer_keychain(self) -> None:
        """Offer the system's keychain, unless the journal was locked by the user."""
        if self._furniture is not None and not self.after_lock:
            self._furniture.offer_keychain()
            self._place()

    def show_error(self, error: JournalError) -> None:
        """Say why the journal stays closed; what was typed is kept and selected."""
        self._wait(waiting=False)
        self.say(error.title, f"{error.safe} {error.next_step}")
        self.field.setFocus()
        self.field.selectAll()

    def say(self, title: str, rest: str = "") -> None:
        """Show a sentence below the field, and more in a quieter line."""
        if self._furniture is not None:
            self._furniture.say(title, rest)
            self._place()

    def try_passphrase(self) -> None:
        """Have the passphrase tried, unless one is being tried or none was typed."""
        if self._furniture is None:
            self._eager = True
        elif not self.field.isReadOnly() and self.field.text():
            self._wait(waiting=True)
            self.passphrase_given.emit(self.field.text())

    def try_keychain(self) -> None:
        """Have the keychain asked; the passphrase can be typed meanwhile."""
        self.say(
            self.tr("Waiting for your system keychain."),
            self.tr("It may ask in a window of its own. Your passphrase works meanwhile."),
        )
        self.keychain_wanted.emit()

    def field_box(self) -> QRect:
        """Return the box around the field; everything else stands in relation to it."""
        look = theme.current()
        width = min(look.px(WIDTH.lock_field), self.width() - 2 * SPACE.large)
        top = round(self.height() * _TOP) + look.px(_ABOVE)
        return QRect((self.width() - width) // 2, top, width, look.px(_FIELD_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in its place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper, the mark, the words, and the box of the field."""
        look = theme.current()
        colors, box = look.colors, QRectF(self.field_box())
        side = look.px(ICON.mark_large)
        painter = QPainter(self)
        # Not fillRect() with a colour: see ui.theme.ink.
        paint_shape(painter, QRectF(self.rect()), 0, fill=colors.bg)
        mark = QRectF(box.center().x() - side / 2, box.top() - look.px(_ABOVE), side, side)
        paint_mark(painter, mark, look)
        paint_shape(painter, box, RADIUS.control, fill=colors.raised, line=colors.control)
        if self.field.hasFocus():
            ring = box.adjusted(-3, -3, 3, 3)
            paint_shape(painter, ring, RADIUS.control + 3, line=colors.focus, width=BORDER.focus)
        painter.end()

    def _wait(self, *, waiting: bool) -> None:
        self.field.setReadOnly(waiting)
        self._unlock.setEnabled(not waiting)
        self._unlock.setText(self.tr("Opening") if waiting else self.tr("&Unlock"))
        if self._furniture is not None:
            if waiting:
                self._furniture.say_nothing()
            self._place()

    def _place(self) -> None:
        box = self.field_box()
        look = theme.current()
        for label, above in ((self._title, 64), (self._saved, 40)):
            top = box.top() - look.px(above)
            label.setGeometry(0, top, self.width(), label.sizeHint().height())
        right = self._furniture.eye_width() if self._furniture is not None else 0
        self.field.setGeometry(box.adjusted(_FIELD_PADDING, 1, -_FIELD_PADDING - right, -1))
        below = QRect(box.left(), box.bottom() + 1, box.width(), 0)
        if self._furniture is not None:
            below.setHeight(self._furniture.place_around(box))
        below.moveTop(below.bottom() + 1 + SPACE.normal)
        below.setHeight(self._unlock.sizeHint().height())
        self._unlock.setGeometry(below)
        if self._furniture is not None:
            self._furniture.place_below(below)
