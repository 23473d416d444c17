"""A card: for what wants a decision, and for groups of settings."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.tokens import RADIUS, SPACE
from ui.widgets.surface import Surface


class Card(Surface):
    """A raised field with a hairline; what belongs in it goes into `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", radius=RADIUS.card, outlined=True, parent=parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE.normal, 14, SPACE.normal, 14)
        self.body.setSpacing(SPACE.small)
