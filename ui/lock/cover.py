"""The cover: one key puts a constant picture in the place of everything private."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui import theme
from ui.theme.tokens import BORDER, SPACE, WIDTH
from ui.widgets.app_mark import paint_mark

_FIRST_RULE = 90
_RULE_DISTANCE = 36
_MARK_SIDE = 40
_TEXT_WIDTH = 320
_FLEETING = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


class CoverPicture(QWidget):
    """Ruled paper and the mark: the same pixels, whatever lies beneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAccessibleName(self.tr("Covered. Press F9 to continue."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", -1)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all of it, so that nothing shines through."""
        painter = QPainter(self)
        colors = theme.current().colors
        painter.fillRect(self.rect(), colors.surface)
        for top in range(_FIRST_RULE, self.height(), _RULE_DISTANCE):
            painter.fillRect(0, top, self.width(), BORDER.hair, colors.border)
        wide = self.width() >= WIDTH.window_min
        margin = WIDTH.sidebar if wide else WIDTH.sidebar_rail
        painter.fillRect(margin, 0, BORDER.hair, self.height(), colors.accent_mid)
        self._paint_words(painter, QPoint(margin + SPACE.column, self.height() // 2 - SPACE.wide))
        painter.end()

    def _paint_words(self, painter: QPainter, at: QPoint) -> None:
        look = theme.current()
        place = QRect(at, at + QPoint(_MARK_SIDE + SPACE.normal + look.px(_TEXT_WIDTH), _MARK_SIDE))
        painter.fillRect(place.adjusted(0, -2, 0, 2), look.colors.surface)
        paint_mark(painter, QRectF(at.x(), at.y(), _MARK_SIDE, _MARK_SIDE), look)
        words = place.adjusted(_MARK_SIDE + SPACE.normal, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.font("heading"))
        painter.setPen(look.colors.text)
        painter.drawText(words, left | Qt.AlignmentFlag.AlignTop, self.tr("Covered"))
        painter.setFont(look.font("small"))
        painter.setPen(look.colors.muted)
        painter.drawText(
            words, left | Qt.AlignmentFlag.AlignBottom, self.tr("Press F9 to continue.")
        )


class _Covered(QObject):
    """One window under its cover: the children that were hidden, and who had the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._focus = window.focusWidget()
        self._hidden: list[QWidget] = []
        self._watched: list[QWidget] = []
        self._picture = CoverPicture(window)
        self._hide_children()
        self._picture.setGeometry(window.rect())
        self._picture.show()
        self._picture.setFocus()
        self._picture.repaint()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the picture as large as the window, and hide what shows itself meanwhile."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._picture.setGeometry(self._window.rect())
            elif event.type() == QEvent.Type.ChildPolished:
                self._hide_children()
        elif event.type() == QEvent.Type.Show:
            self._hide_children()
        return super().eventFilter(watched, event)

    def lift(self) -> None:
        """Show the window as it was, if it is still there."""
        if not isValid(self._window):
            return
        self._window.removeEventFilter(self)
        for child in filter(isValid, self._watched):
            child.removeEventFilter(self)
        for child in filter(isValid, self._hidden):
            child.show()
        self._picture.hide()
        self._picture.deleteLater()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()

    def _hide_children(self) -> None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for child in self._window.findChildren(QWidget, options=direct):
            if child is self._picture or child.isWindow():
                continue
            if child not in self._watched:
                self._watched.append(child)
                child.installEventFilter(self)
            if not child.isHidden():
                child.hide()
                self._hidden.append(child)


class Cover(QObject):
    """Covers and uncovers every window of the program at once.

    Hidden children keep what they show and where the caret stands, but are not painted at all.
    Menus, completions and tool tips are closed; they do not come back.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._covered: list[_Covered] = []

    @property
    def down(self) -> bool:
        """Whether everything is covered."""
        return bool(self._covered)

    def toggle(self) -> None:
        """Cover what is open, or lift the cover."""
        if self.down:
            self.lift()
        else:
            self.cover()

    def cover(self) -> None:
        """Put the picture over every window, painted before this returns."""
        if self.down:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QDrag.cancel()  # what is dragged has a picture of its own
        for window in QApplication.topLevelWidgets():
            if not window.isVisible():
                continue
            if window.windowType() in _FLEETING:
                window.close()
                window.hide()
            else:
                self._covered.append(_Covered(window))

    def lift(self) -> None:
        """Take the picture away again."""
        covered, self._covered = self._covered, []
        for one in covered:
            one.lift()
