"""Content that is shown whole where there is room, and scrolls where there is not."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST = 160


class ContentArea(QScrollArea):
    """Asks for the height of its content, and is content with less.

    Args:
        content: with a layout.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for all of the content."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return super().sizeHint()
        return QSize(layout.sizeHint().width(), layout.totalHeightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Ask for a few rows."""
        return QSize(layout_width(self.widget()), _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew when lines break otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content as it grows and shrinks."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def layout_width(content: QWidget | None) -> int:
    """Return the least width that `content` asks for."""
    return content.minimumSizeHint().width() if content is not None else 0
