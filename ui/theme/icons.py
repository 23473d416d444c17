"""Icons by name, drawn in the colour and sharpness asked for."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import path
from ui.theme.tokens import ICON


def pixmap(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    """Draw an icon.

    Args:
        name: the file's name without its ending.
        color: of its lines.
        size: its width and height in logical pixels.
        ratio: device pixels per logical pixel.

    Raises:
        FileNotFoundError: when there is no such icon.
    """
    drawing = path(f"icons/{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", color.name())
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{ICON.stroke}"')
    side = round(size * ratio)
    made = QPixmap(side, side)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
