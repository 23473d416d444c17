"""One section of a format, being edited."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mgrjournal.meetings.facts import Section
from ui import theme
from ui.theme.tokens import SPACE
from ui.widgets.button import IconButton
from ui.widgets.field import Field

_PROMPT_LINES = 3


class SectionFields(QWidget):
    """A title, and prompts, one a line.

    Args:
        section: what it is so far.

    Signals:
        move_wanted(int): one place up (-1) or down (1).
        remove_wanted(): take it away.
    """

    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Field("", placeholder=self.tr("Section"), name="section.title")
        self._title.set_text(section.title)
        self._prompts = QPlainTextEdit("\n".join(section.prompts))
        self._prompts.setObjectName("section.prompts")
        self._prompts.setAccessibleName(self.tr("Prompts, one a line"))
        self._prompts.setPlaceholderText(self.tr("Questions that help, one a line"))
        self._prompts.setProperty("framed", True)
        self._prompts.setTabChangesFocus(True)
        lines = theme.current().line_height("small") * _PROMPT_LINES
        self._prompts.setFixedHeight(lines + SPACE.section)
        self._prompts.setFont(theme.current().font("small"))
        up = IconButton("chevron-up", self.tr("Move the section up"), size="small")
        down = IconButton("chevron-down", self.tr("Move the section down"), size="small")
        remove = IconButton("x", self.tr("Remove the section"), size="small")
        up.clicked.connect(lambda: self.move_wanted.emit(-1))
        down.clicked.connect(lambda: self.move_wanted.emit(1))
        remove.clicked.connect(self.remove_wanted)
        head = QHBoxLayout()
        head.setSpacing(SPACE.tiny)
        head.addWidget(self._title, 1)
        for button, name in ((up, "up"), (down, "down"), (remove, "remove")):
            button.setObjectName(f"section.{name}")
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tiny)
        column.addLayout(head)
        column.addWidget(self._prompts)
        self.setFocusProxy(self._title.edit)

    def section(self) -> Section:
        """Return what it says now."""
        lines = (line.strip() for line in self._prompts.toPlainText().splitlines())
        return Section(self._title.text().strip(), tuple(line for line in lines if line))

    def lacks_title(self) -> bool:
        """Return whether there are prompts and no title."""
        section = self.section()
        return bool(section.prompts) and not section.title

    def ask_for_title(self) -> None:
        """Say that a title is missing."""
        self._title.set_error(self.tr("A section with prompts needs a title."))
        self._title.edit.setFocus()
