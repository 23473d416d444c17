"""What the parts of the settings have in common: a title, a sentence, and groups below."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.tokens import SPACE
from ui.widgets.page_head import PageHead
from ui.widgets.scroll_page import ScrollPage

_MEASURE = 820
_ALL = 1000


class SettingsSection(ScrollPage):
    """A part of the settings.

    Args:
        title: what it is about.
        text: one sentence on it.
        actions: buttons beside the title.
    """

    def __init__(self, title: str, text: str, actions: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self.setAccessibleName(title)
        head = PageHead(title, text, actions)
        head.setMaximumWidth(_MEASURE)
        self.head.addWidget(head)
        self.main.setSpacing(SPACE.section)

    def add(self, group: QWidget) -> None:
        """Append a group."""
        group.setMaximumWidth(_MEASURE)
        row = QHBoxLayout()  # a column would reckon its height from its own width, not the group's
        row.addWidget(group, _ALL)
        row.addStretch(1)
        self.main.addLayout(row)
