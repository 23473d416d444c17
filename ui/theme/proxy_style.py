"""How Qt's own widgets draw ticks, arrows and focus in this look."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from ui.theme import indicators
from ui.theme.look import current
from ui.theme.tokens import BORDER, ICON, TOOLTIP_DELAY

_Primitive = QStyle.PrimitiveElement
_State = QStyle.StateFlag

# Each arrow as three points on a field of two by two around the middle.
_ARROWS = {
    _Primitive.PE_IndicatorArrowDown: ((-1, -0.5), (0, 0.5), (1, -0.5)),
    _Primitive.PE_IndicatorSpinDown: ((-1, -0.5), (0, 0.5), (1, -0.5)),
    _Primitive.PE_IndicatorArrowUp: ((-1, 0.5), (0, -0.5), (1, 0.5)),
    _Primitive.PE_IndicatorSpinUp: ((-1, 0.5), (0, -0.5), (1, 0.5)),
    _Primitive.PE_IndicatorArrowLeft: ((0.5, -1), (-0.5, 0), (0.5, 1)),
    _Primitive.PE_IndicatorArrowRight: ((-0.5, -1), (0.5, 0), (-0.5, 1)),
}
_SIDES = {
    QStyle.PixelMetric.PM_IndicatorWidth: ICON.box,
    QStyle.PixelMetric.PM_IndicatorHeight: ICON.box,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: ICON.box,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: ICON.box,
}


class LookStyle(QProxyStyle):
    """Fusion, with marks painted from the tokens; fills and borders are the style sheet's."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint marks and arrows; leave the focus rectangle to the focus ring."""
        if element == _Primitive.PE_FrameFocusRect:
            return
        enabled = bool(option.state & _State.State_Enabled)
        shape = QRectF(option.rect)
        if element in {_Primitive.PE_IndicatorCheckBox, _Primitive.PE_IndicatorItemViewItemCheck}:
            checked = bool(option.state & _State.State_On)
            partly = bool(option.state & _State.State_NoChange)
            indicators.paint_box(painter, shape, checked=checked, partly=partly, enabled=enabled)
        elif element == _Primitive.PE_IndicatorRadioButton:
            checked = bool(option.state & _State.State_On)
            indicators.paint_radio(painter, shape, checked=checked, enabled=enabled)
        elif element in _ARROWS:
            _paint_arrow(painter, shape, _ARROWS[element], enabled=enabled)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Give marks the size of the tokens."""
        if metric in _SIDES:
            return current().px(_SIDES[metric])
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """Show tool tips after the time of the tokens."""
        if hint == QStyle.StyleHint.SH_ToolTip_WakeUpDelay:
            return TOOLTIP_DELAY
        return super().styleHint(hint, option, widget, data)


def _paint_arrow(
    painter: QPainter, shape: QRectF, points: tuple[tuple[float, float], ...], *, enabled: bool
) -> None:
    """Draw an open arrow head in the middle of the shape."""
    colors, reach = current().colors, current().px(4)
    middle = shape.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.muted if enabled else colors.disabled, BORDER.tick))
    painter.drawPolyline(QPolygonF([middle + QPointF(x, y) * reach for x, y in points]))
    painter.restore()
