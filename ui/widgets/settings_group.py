"""Groups of settings: what it is, what follows from it, and the control."""

from PySide6 import QtCore
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.label import Label
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface


class SettingsRow(QWidget):
    """A setting.

    Args:
        title: what it is.
        consequence: what follows from it; may be empty.
        control: the widget that changes or shows it.
    """

    def __init__(
        self,
        title: str,
        consequence: str = "",
        control: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "strong", wrap=True)
        self.consequence = Label(consequence, "small", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.consequence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(SPACE.section)
        row.addLayout(words, 1)
        if control is not None:
            if not control.accessibleName():
                control.setAccessibleName(title)
            row.addWidget(control, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self.consequence.setVisible(bool(consequence))

    def set_consequence(self, text: str) -> None:
        """Say something else about what follows."""
        self.consequence.setText(text)
        self.consequence.setVisible(bool(text))


class SettingsGroup(QWidget):
    """A title and a card of rows.

    Args:
        title: what the rows have in common.
        rows: the settings.
    """

    def __init__(
        self, title: str, rows: tuple[QWidget, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        card = Surface("raised", radius=RADIUS.card, outlined=True)
        self._rows = QVBoxLayout(card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(Label(title, "section"))
        column.addWidget(card)
        for row in rows:
            self.add_row(row)

    def add_row(self, row: QWidget) -> None:
        """Append a setting, below a hairline."""
        if self._rows.count():
            self._rows.addWidget(Separator())
        self._rows.addWidget(row)
