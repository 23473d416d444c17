"""What the lock screen gets after its first picture: the eye, other ways in, what failed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.lock.error_lines import ErrorLines
from ui.theme.tokens import SPACE
from ui.widgets.button import Button, IconButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.lock.lock_screen import LockScreen

_EYE_INSET = 6


class LockFurniture(QObject):
    """Stands around the field of a lock screen."""

    def __init__(self, screen: "LockScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._eye = IconButton("eye", "", size="small", parent=screen)
        self._eye.setObjectName("lock.passphrase.show")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_text)
        self._error = ErrorLines(screen)
        self._error.hide()
        self._others = QWidget(screen)
        self._row = QHBoxLayout(self._others)
        self._foot = Label(short_path(screen.folder), "meta", "faint", centred=True, parent=screen)
        self._foot.setObjectName("lock.folder")
        screen.field.installEventFilter(self)
        self._fill_row()
        self._show_text(shown=False)
        for widget in (self._eye, self._others, self._foot):
            widget.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the field's box painted with or without the focus ring."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._screen.update()
        return super().eventFilter(watched, event)

    def offer_keychain(self) -> None:
        """Add the button for the system's keychain."""
        keychain = Button(self.tr("Open with the system &keychain"), "ghost", "key-round")
        keychain.setObjectName("lock.keychain")
        keychain.clicked.connect(self._screen.try_keychain)
        self._row.insertWidget(1, keychain)

    def say(self, title: str, rest: str) -> None:
        """Show what failed."""
        self._error.say(title, rest)
        self._error.show()

    def say_nothing(self) -> None:
        """Take away what was said."""
        self._error.hide()

    def eye_width(self) -> int:
        """Return the room that the eye takes from the field."""
        return self._eye.sizeHint().width()

    def place_around(self, box: QRect) -> int:
        """Put the eye into the field's box and what failed below it; return how high that is."""
        eye = self._eye.sizeHint()
        left = box.right() - eye.width() - _EYE_INSET
        middle = box.top() + (box.height() - eye.height()) // 2
        self._eye.setGeometry(left, middle, eye.width(), eye.height())
        if self._error.isHidden():
            return 0
        height = self._error.heightForWidth(box.width())
        self._error.setGeometry(box.left(), box.bottom() + 1, box.width(), height)
        return height

    def place_below(self, button: QRect) -> None:
        """Put the other ways in below the button, and the folder at the foot of the screen."""
        screen, others = self._screen, self._others.sizeHint()
        width = max(others.width(), button.width())
        left = (screen.width() - width) // 2
        self._others.setGeometry(left, button.bottom() + SPACE.medium, width, others.height())
        height = self._foot.sizeHint().height()
        bottom = screen.height() - height - SPACE.section
        self._foot.setGeometry(SPACE.large, bottom, screen.width() - 2 * SPACE.large, height)

    def _fill_row(self) -> None:
        recovery = Button(self.tr("Use the &recovery key"), "ghost", "life-buoy")
        recovery.setObjectName("lock.recovery")
        recovery.clicked.connect(self._screen.recovery_wanted)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.small)
        self._row.addStretch()
        self._row.addWidget(recovery)
        self._row.addStretch()

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        mode = QLineEdit.EchoMode
        self._screen.field.setEchoMode(mode.Normal if shown else mode.Password)
        self._eye.set_icon_name("eye-off" if shown else "eye")
        self._eye.setText(
            self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase")
        )


def short_path(folder: Path) -> str:
    """Return a path with `~` for the user's own folder."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
