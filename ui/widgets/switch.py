"""A switch: on or off, at once."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui import theme
from ui.theme.indicators import outline_width
from ui.theme.tokens import HEIGHT
from ui.widgets.fade import Fade
from ui.widgets.shapes import blend, paint_shape

_WIDTH = 34
_HEIGHT = 20
_KNOB = 12


class Switch(QCheckBox):
    """On or off; Space toggles.

    Args:
        name: what is switched, for screen readers.
    """

    def __init__(self, name: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("focusRadius", HEIGHT.button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._place = Fade(self, "base")
        self.setChecked(on)
        self._place.go_to(float(on), at_once=True)
        self.toggled.connect(self._move)

    def sizeHint(self) -> QSize:
        """Ask for the track."""
        look = theme.current()
        return QSize(look.px(_WIDTH), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and knob."""
        look = theme.current()
        colors, place = look.colors, self._place.value
        enabled = self.isEnabled()
        on = colors.accent if enabled else colors.disabled
        fill = blend(colors.raised if enabled else colors.sunken, on, place)
        line = blend(colors.control if enabled else colors.border_strong, on, place)
        painter = QPainter(self)
        shape = QRectF(0, 0, look.px(_WIDTH), look.px(_HEIGHT))
        radius = shape.height() / 2
        paint_shape(painter, shape, radius, fill=fill, line=line, width=outline_width(painter))
        rest = radius
        x = rest + (shape.width() - 2 * rest) * (1 - place if self.isRightToLeft() else place)
        knob = QPainterPath()
        knob.addEllipse(QPointF(x, radius), look.px(_KNOB) / 2, look.px(_KNOB) / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(knob, blend(line, colors.accent_contrast, place))
        painter.end()

    def _move(self, on: bool) -> None:  # noqa: FBT001  the signal's own argument
        """Let the knob go to its side."""
        self._place.go_to(float(on), at_once=not self.isVisible())
