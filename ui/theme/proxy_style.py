"""How Qt's own widgets draw ticks, arrows and focus in this look."""

from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from ui.theme import indicators
from ui.theme.look import current
from ui.theme.mnemonics import Mnemonics
from ui.theme.tokens import BORDER, HEIGHT, ICON, RADIUS, TOOLTIP_DELAY

_Primitive = QStyle.PrimitiveElement
_State = QStyle.StateFlag

_Complex = QStyle.ComplexControl
_Part = QStyle.SubControl

_STRIP = 28  # where the arrows are, at the end of a field
_TEXT_LEFT = 11

# Each arrow as three points on a field of two by two around the middle.
_DOWN = ((-1.0, -0.5), (0.0, 0.5), (1.0, -0.5))
_UP = ((-1.0, 0.5), (0.0, -0.5), (1.0, 0.5))
_ARROWS = {
    _Primitive.PE_IndicatorArrowDown: _DOWN,
    _Primitive.PE_IndicatorArrowUp: _UP,
    _Primitive.PE_IndicatorArrowLeft: ((0.5, -1), (-0.5, 0), (0.5, 1)),
    _Primitive.PE_IndicatorArrowRight: ((-0.5, -1), (0.5, 0), (-0.5, 1)),
}
_SIDES = {
    QStyle.PixelMetric.PM_TextCursorWidth: 2,
    QStyle.PixelMetric.PM_IndicatorWidth: ICON.box,
    QStyle.PixelMetric.PM_IndicatorHeight: ICON.box,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: ICON.box,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: ICON.box,
}


def _text_part(whole: QRect, strip: int) -> QRect:
    """Return where the text is."""
    return whole.adjusted(_TEXT_LEFT, 1, -strip, -1)


def _arrow_part(whole: QRect, strip: int) -> QRect:
    """Return where the arrow is."""
    return whole.adjusted(whole.width() - strip, 0, -2, 0)


def _up_part(whole: QRect, strip: int) -> QRect:
    """Return the upper half of where the arrows are."""
    return _arrow_part(whole, strip).adjusted(0, 3, 0, -whole.height() // 2)


def _down_part(whole: QRect, strip: int) -> QRect:
    """Return the lower half of where the arrows are."""
    return _arrow_part(whole, strip).adjusted(0, whole.height() // 2, 0, -3)


_PARTS = {
    (_Complex.CC_ComboBox, _Part.SC_ComboBoxEditField): _text_part,
    (_Complex.CC_ComboBox, _Part.SC_ComboBoxArrow): _arrow_part,
    (_Complex.CC_SpinBox, _Part.SC_SpinBoxEditField): _text_part,
    (_Complex.CC_SpinBox, _Part.SC_SpinBoxUp): _up_part,
    (_Complex.CC_SpinBox, _Part.SC_SpinBoxDown): _down_part,
}


def _part_of(
    control: QStyle.ComplexControl, part: QStyle.SubControl, option: QStyleOptionComplex
) -> QRectF:
    """Return where a part of a box is, also where text runs from right to left."""
    whole = QRect(option.rect)
    place = _PARTS[control, part](whole, current().px(_STRIP))
    return QRectF(QStyle.visualRect(option.direction, whole, place))


class LookStyle(QProxyStyle):
    """Fusion, with marks painted from the tokens; fills and borders are the style sheet's.

    Args:
        mnemonics: say when letters are underlined.
    """

    def __init__(self, mnemonics: Mnemonics) -> None:
        super().__init__("Fusion")
        self._mnemonics = mnemonics

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

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint boxes to choose and to count in as fields."""
        enabled = bool(option.state & _State.State_Enabled)
        if control == _Complex.CC_ComboBox:
            _paint_field(painter, QRectF(option.rect), enabled=enabled)
            part = _part_of(control, _Part.SC_ComboBoxArrow, option)
            _paint_arrow(painter, part, _DOWN, enabled=enabled)
        elif control == _Complex.CC_SpinBox:
            _paint_field(painter, QRectF(option.rect), enabled=enabled)
            for sub, points in ((_Part.SC_SpinBoxUp, _UP), (_Part.SC_SpinBoxDown, _DOWN)):
                part = _part_of(control, sub, option)
                _paint_arrow(painter, part, points, enabled=enabled, reach=3)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Say where text and arrows of such boxes are."""
        # The casts here and below: PySide's stubs forget that the widget may be None.
        if (control, part) in _PARTS:
            return _part_of(control, part, option).toRect()
        return super().subControlRect(control, option, part, cast("QWidget", widget))

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Make such boxes as high as fields."""
        made = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        if kind in {QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox}:
            room = current().px(_STRIP) + _TEXT_LEFT
            return QSize(max(made.width(), size.width() + room), current().px(HEIGHT.field))
        return made

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
        """Show tool tips after the time of the tokens, and mnemonics while Alt is held."""
        if hint == QStyle.StyleHint.SH_ToolTip_WakeUpDelay:
            return TOOLTIP_DELAY
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self._mnemonics.shown)
        return super().styleHint(hint, option, widget, data)


def _paint_arrow(
    painter: QPainter,
    shape: QRectF,
    points: tuple[tuple[float, float], ...],
    *,
    enabled: bool,
    reach: float = 4,
) -> None:
    """Draw an open arrow head in the middle of the shape."""
    colors, size = current().colors, reach * current().scale
    middle = shape.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.muted if enabled else colors.disabled, BORDER.tick))
    painter.drawPolyline(QPolygonF([middle + QPointF(x, y) * size for x, y in points]))
    painter.restore()


def _paint_field(painter: QPainter, shape: QRectF, *, enabled: bool) -> None:
    """Paint the ground and the outline of a field."""
    colors = current().colors
    path = QPainterPath()
    path.addRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS.control, RADIUS.control)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, colors.raised if enabled else colors.sunken)
    painter.strokePath(path, QPen(colors.control if enabled else colors.border_strong, BORDER.hair))
    painter.restore()
