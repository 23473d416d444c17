"""A sheet: a raised card over the window that waits for an answer."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui import theme
from ui.theme.tokens import DIALOG_SHADOW, RADIUS, SPACE, WIDTH
from ui.widgets.label import Label
from ui.widgets.shadow import paint_shadow
from ui.widgets.shapes import paint_shape

_PADDING = 26
_RING = 8  # room at the edges of what scrolls: for focus rings, and rows that reach beyond text
_AIR = 32  # what the window keeps free around the sheet, both sides together
_TOP = 96


class Sheet(QWidget):
    """Covers the window with a scrim and shows a card; Escape closes it without change.

    What the card is about goes into `body`, buttons come by `add_button()`. The body scrolls
    when the window is low; the buttons stay visible. It deletes itself when it is closed.

    Args:
        over: any widget of the window to cover.
        title: what is asked.
        text: a sentence below the title.
        width: in logical pixels; narrower when the window is.
    """

    finished = Signal(object)

    def __init__(
        self, over: QWidget, title: str = "", text: str = "", width: int = WIDTH.dialog
    ) -> None:
        self._window = over.window()
        super().__init__(self._window)
        self.hide()
        self.setAccessibleName(title)
        self._wanted_width = width
        self._before: QWidget | None = None
        self._default: QPushButton | None = None
        self._side: QWidget | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE.medium)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(SPACE.small)
        self._card = QWidget(self)
        self._head = QVBoxLayout()
        self._content = _content(self.body)
        self._scroll = QScrollArea()
        self._lay_out(title, text)
        self._window.installEventFilter(self)
        self._content.installEventFilter(self)

    def add_button(
        self,
        button: QPushButton,
        *,
        default: bool = False,
        left: bool = False,
    ) -> None:
        """Put a button into the foot.

        Args:
            button: connect it yourself, to `finish()` or to what it does.
            default: gets the focus at first, and Enter: the safe one for what cannot be undone.
            left: stands at the left edge.
        """
        if left:
            self._foot.insertWidget(0, button)
        else:
            self._foot.addWidget(button)
        if default:
            self._default = button
        self._arrange()

    def set_default(self, button: QPushButton) -> None:
        """Let Enter press a button that stands elsewhere than in the foot."""
        self._default = button

    def set_side(self, side: QWidget) -> None:
        """Show `side` beside the body, on the ground's colour, up to the card's right edge."""
        self._side = side
        layout = self._card.layout()
        if isinstance(layout, QHBoxLayout):
            layout.addWidget(side, 1)

    def open(self) -> None:
        """Show the sheet and take the keyboard."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self._arrange()
        self.show()
        self.raise_()
        first = self._default or next(iter(self._stops()), None)
        (first or self).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Close without change."""
        self.finish()

    def finish(self, result: object = None) -> None:
        """Close, give the keyboard back, and tell the result; None is "no change"."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.finished.emit(result)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window also when its size changes, and follow the content's."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._arrange()
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self._arrange()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Follow its content when that grows or shrinks."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, answer by Enter; keep every other key from the window below."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self.cancel()
        elif event.key() in {keys.Key_Return, keys.Key_Enter} and self._default is not None:
            self._default.click()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's own signature
        """Go round within the sheet."""
        stops = self._stops()
        if not stops:
            return True
        here = QApplication.focusWidget()
        index = stops.index(here) if here in stops else (-1 if next else 0)
        reason = QtCore.Qt.FocusReason
        stop = stops[(index + (1 if next else -1)) % len(stops)]
        stop.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        if self._content.isAncestorOf(stop):
            self._scroll.ensureWidgetVisible(stop)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep presses from the window below."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep the wheel from the window below."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._arrange()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint scrim, shadow and card."""
        colors = theme.current().colors
        painter = QPainter(self)
        painter.fillRect(self.rect(), colors.scrim)
        shape = QRectF(self._card.geometry())
        paint_shadow(painter, shape, RADIUS.dialog, DIALOG_SHADOW)
        paint_shape(painter, shape, RADIUS.dialog, fill=colors.raised, line=colors.border)
        if self._side is not None:
            self._paint_side(painter, shape, self._side)
        painter.end()

    def _paint_side(self, painter: QPainter, shape: QRectF, side: QWidget) -> None:
        """Paint the ground under the side, within the card's corners."""
        colors = theme.current().colors
        left = side.mapTo(self, side.rect().topLeft()).x()
        half = QRectF(left, shape.top(), shape.right() - left, shape.height())
        inner = QPainterPath()
        inner.addRoundedRect(shape.adjusted(1, 1, -1, -1), RADIUS.dialog - 1, RADIUS.dialog - 1)
        clip = QPainterPath()
        clip.addRect(half)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(inner.intersected(clip), colors.bg)
        painter.restore()
        painter.fillRect(QRectF(left, shape.top() + 1, 1, shape.height() - 2), colors.border)

    def _lay_out(self, title: str, text: str) -> None:
        """Stack title, text, body and foot."""
        self._head.setSpacing(SPACE.tiny)
        if title:
            self._head.addWidget(Label(title, "heading", wrap=True))
        if text:
            self._head.addWidget(Label(text, "small", "muted", wrap=True))
        scroll = self._scroll
        scroll.setMinimumHeight(1)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._content)
        scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self._foot.addStretch(1)
        column = QVBoxLayout()
        edge = _PADDING - _RING
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(SPACE.normal - 2 * _RING)
        for layout in (self._head, self.body, self._foot):
            layout.setContentsMargins(_RING, _RING, _RING, _RING)
        column.addLayout(self._head)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot)
        row = QHBoxLayout(self._card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)

    def _arrange(self) -> None:
        """Put the card in its place, as high as its content, at most as high as the window."""
        width = min(self._wanted_width, self.width() - _AIR)
        natural, most = self._natural_height(width), self.height() - _AIR
        height = min(natural, most)
        # A bar that was needed for a moment narrows the body, and then keeps itself needed.
        policy = QtCore.Qt.ScrollBarPolicy
        never, needed = policy.ScrollBarAlwaysOff, policy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(never if natural <= most else needed)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(QRect(left, max(_AIR // 2, min(top, _TOP)), width, height))
        self.update()

    def _natural_height(self, width: int) -> int:
        """Return how high everything is when nothing scrolls."""
        inner = width - 2 * (_PADDING - _RING) - self._side_width(width)
        edge = _RING if self._foot.count() > 1 else 0  # more than the stretch: there are buttons
        self._foot.setContentsMargins(edge, edge, edge, edge)
        heights = [_height(part, inner) for part in (self._head, self.body, self._foot)]
        self._scroll.setVisible(heights[1] > 0)
        used = [height for height in heights if height]
        gaps = (SPACE.normal - 2 * _RING) * (len(used) - 1)
        side = self._side
        least = max(side.minimumHeight(), side.minimumSizeHint().height()) if side else 0
        return max(least, sum(used) + gaps + 2 * (_PADDING - _RING))

    def _side_width(self, width: int) -> int:
        """Return how much of the card's width the side takes: its own, or half of it."""
        if self._side is None:
            return 0
        return min(self._side.maximumWidth(), max(self._side.minimumWidth(), width // 2))

    def _stops(self) -> list[QWidget]:
        """List what Tab goes through: of options that exclude each other, the chosen one.

        Not by nextInFocusChain(): it makes each Python object the owner of the next one's, so
        that half the window would be gone with the sheet.
        """
        tab = QtCore.Qt.FocusPolicy.TabFocus.value
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy().value & tab
            and widget.isVisible()
            and widget.isEnabled()
            and not (isinstance(widget, QRadioButton) and not widget.isChecked())
        ]


def _content(body: QVBoxLayout) -> QWidget:
    """Return a widget that holds the body."""
    content = QWidget()
    content.setLayout(body)
    return content


def _height(layout: QBoxLayout, width: int) -> int:
    """Return how high a part is when it is `width` wide; 0 when it is empty."""
    hint = layout.sizeHint().height()
    if hint <= 2 * _RING:
        return 0
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else hint
