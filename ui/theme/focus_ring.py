"""The ring around the widget that has the keyboard: one pixel outside its shape.

It is a widget of its own, because no widget may paint outside its bounds. A widget says how round
it is with the dynamic property "focusRadius"; -1 is for those that show focus themselves.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.look import current
from ui.theme.tokens import BORDER, RADIUS

_OUTSIDE = BORDER.focus_gap + BORDER.focus
_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


def paint_focus_ring(painter: QPainter, shape: QRectF, radius: float) -> None:
    """Paint the ring within `shape`, as those do that show it inside."""
    half = BORDER.focus / 2
    radius = min(radius, shape.width() / 2, shape.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current().colors.focus, BORDER.focus))
    painter.drawRoundedRect(shape.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


class FocusRing(QWidget):
    """Lies over the neighbours of the focused widget and lets everything through."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._radius = 0
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []

    def follow(self, target: QWidget | None, *, visible: bool) -> None:
        """Go to `target`; when not `visible`, wait there for the first key."""
        self._release()
        radius = _radius_of(target) if target is not None else -1
        if target is None or radius < 0:
            self.hide()
            return
        self._target, self._radius = target, radius
        host = _host_of(target)
        self._chain = _up_to(target, host)
        for widget in self._chain:
            widget.installEventFilter(self)
        self.setParent(host)
        self._place()
        self.setVisible(visible and target.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the target, and appear when a key is used on it."""
        kind = event.type()
        if kind in _FOLLOWED:
            self._place()
            if watched is self._target and kind in {QEvent.Type.Show, QEvent.Type.Hide}:
                self.setVisible(kind == QEvent.Type.Show)
        elif kind == QEvent.Type.KeyPress and watched is self._target:
            self.show()
            self.raise_()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        paint_focus_ring(painter, QRectF(self.rect()), self._radius + _OUTSIDE)
        painter.end()

    def _place(self) -> None:
        """Lie around the target, in the coordinates of the host."""
        host = self.parentWidget()
        if self._target is None or host is None or not isValid(self._target):
            return
        corner = self._target.mapTo(host, QPoint(0, 0))
        inner = QRect(corner, self._target.size())
        self.setGeometry(inner.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        self.raise_()

    def _release(self) -> None:
        """Stop watching."""
        for widget in self._chain:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._chain, self._target = [], None


class _Keeper:
    """Holds the one ring of the application, and makes a new one when a window took it along."""

    def __init__(self) -> None:
        self.ring: FocusRing | None = None

    def focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Send the ring to `new`."""
        if self.ring is None or not isValid(self.ring):
            self.ring = FocusRing()
            self.ring.setObjectName("focusRing")
        by_mouse = old is not None and bool(QGuiApplication.mouseButtons().value)
        typed = isinstance(new, (QLineEdit, QAbstractSpinBox, QAbstractScrollArea))
        self.ring.follow(new, visible=typed or not by_mouse)


_keeper = _Keeper()


def install(app: QApplication) -> None:
    """Let the ring follow the focus of this application."""
    app.focusChanged.connect(_keeper.focus_changed)


def _radius_of(widget: QWidget) -> int:
    """Say how round the widget is; -1 when it shows focus itself or has no shape."""
    named = widget.property("focusRadius")
    if named is not None:
        return int(named)
    if widget.isWindow() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return -1  # a page or a sheet that holds the keyboard for what is in it
    if isinstance(widget, QAbstractScrollArea):
        return RADIUS.control if widget.property("framed") else -1
    if isinstance(widget, (QLineEdit, QAbstractSpinBox, QComboBox, QPushButton)):
        return RADIUS.control
    return RADIUS.chip


def _host_of(target: QWidget) -> QWidget:
    """Find the nearest ancestor with room for the ring that scrolls along with the target."""
    host = target.parentWidget() or target
    while not host.isWindow():
        above = host.parentWidget()
        shape = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        room = host.rect().contains(shape.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        clipped = isinstance(above, QAbstractScrollArea)
        if above is None or clipped or (room and not isinstance(host, QSplitter)):
            break
        host = above
    return host


def _up_to(widget: QWidget, host: QWidget) -> list[QWidget]:
    """List the widget and what lies between it and `host`."""
    chain = [widget]
    while (above := chain[-1].parentWidget()) is not None and above is not host:
        chain.append(above)
    return chain
