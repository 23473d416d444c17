"""A toast: what has just happened, and a way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.theme.tokens import HEIGHT, POPUP_SHADOW, RADIUS, SPACE, TOAST_TIME
from ui.widgets.button import Button, IconButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fade import Fade
from ui.widgets.key_cap import KeyCaps
from ui.widgets.shadow import paint_shadow
from ui.widgets.shapes import paint_shape

_ROOM = 24  # around the toast, for its shadow
_RISE = 4
_WIDEST = 560


class Toast(QWidget):
    """One message with Undo and close; it tells when it is hovered or focused.

    Args:
        text: what happened, plain text.
        undoable: whether there is a way back.
    """

    undone = Signal()
    closed = Signal()
    held = Signal(bool)

    def __init__(self, text: str, parent: QWidget, *, undoable: bool) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._focused = False
        self.setAccessibleName(text)
        self._label = ElidedLabel(text, "small")
        self._undo = Button(self.tr("Undo"), "accent", size="small")
        self._undo.setObjectName("toastUndo")
        self._undo.clicked.connect(self.undone)
        self._keys = KeyCaps("Ctrl+Z")
        close = IconButton("x", self.tr("Close"), size="small")
        close.setObjectName("toastClose")
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_ROOM + 14, _ROOM, _ROOM + SPACE.small, _ROOM)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._label, 1)
        for part in (self._undo, self._keys, close):
            row.addWidget(part)
            part.installEventFilter(self)
        self._undo.setVisible(undoable)
        self._keys.setVisible(undoable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay while the keyboard is on one of the buttons."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._focused = event.type() == QEvent.Type.FocusIn
            self.held.emit(self._focused or self.underMouse())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self.held.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        super().leaveEvent(event)
        self.held.emit(self._focused)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow and shape."""
        colors = theme.current().colors
        painter = QPainter(self)
        shape = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        paint_shadow(painter, shape, RADIUS.card, POPUP_SHADOW)
        paint_shape(painter, shape, RADIUS.card, fill=colors.raised, line=colors.border_strong)
        painter.end()


class ToastHost(QObject):
    """Shows one toast at a time at the bottom of a widget; a newer one replaces the older.

    Args:
        place: the widget over whose lower edge toasts appear.
        time: how long a toast stays, in ms; it waits while hovered or focused.
    """

    def __init__(self, place: QWidget, time: int = TOAST_TIME) -> None:
        super().__init__(place)
        self._place, self._time = place, time
        self._toast: Toast | None = None
        self._undo: Callable[[], object] | None = None
        self._rise: Fade | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        place.installEventFilter(self)

    def show(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show `text`; with `undo`, offer to call it."""
        self.dismiss()
        self._undo = undo
        toast = Toast(text, self._place, undoable=undo is not None)
        toast.undone.connect(self.undo)
        toast.closed.connect(self.dismiss)
        toast.held.connect(self._hold)
        self._toast = toast
        self._rise = Fade(toast, "base", self._put)
        self._put()
        toast.show()
        toast.raise_()
        self._rise.go_to(1.0)
        self._timer.start(self._time)

    def undo(self) -> bool:
        """Call what the last toast offered, also after it has gone; False when there is nothing."""
        call, self._undo = self._undo, None
        self.dismiss()
        if call is None:
            return False
        call()
        return True

    def forget(self) -> None:
        """Offer nothing any more, as after a lock or when another page took over."""
        self._undo = None
        self.dismiss()

    def dismiss(self) -> None:
        """Take the toast away; undo() still works."""
        self._timer.stop()
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None

    def toast(self) -> Toast | None:
        """Return the toast on screen."""
        return self._toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the toast at the lower edge."""
        if event.type() == QEvent.Type.Resize:
            self._put()
        return super().eventFilter(watched, event)

    def _hold(self, held: bool) -> None:  # noqa: FBT001  the signal's own argument
        """Wait while the toast is hovered or focused."""
        if held:
            self._timer.stop()
        elif self._toast is not None and not self._timer.isActive():
            self._timer.start(self._time)

    def _put(self) -> None:
        """Put the toast in its place."""
        if self._toast is None or self._rise is None:
            return
        room = self._place.size()
        hint = self._toast.sizeHint().width()
        width = min(hint, _WIDEST + 2 * _ROOM, room.width())
        height = theme.current().px(HEIGHT.toast) + 2 * _ROOM
        left = (room.width() - width) // 2
        sink = round(_RISE * (1 - self._rise.value))
        self._toast.setGeometry(left, room.height() - height + sink, width, height)
