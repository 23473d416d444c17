"""The settings page: its parts on the left, one of them on the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mgrjournal.clock import Clock
from ui.pages.settings.about import AboutSection
from ui.pages.settings.appearance import AppearanceSection
from ui.pages.settings.formats import FormatsSection
from ui.pages.settings.keys import KeysSection
from ui.pages.settings.security import SecuritySection
from ui.sidebar_item import SidebarItem
from ui.tasks import Change, Kind, Tasks
from ui.theme.appearance import Appearance
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.label import Label
from ui.widgets.separator import Separator
from ui.widgets.surface import Surface

if TYPE_CHECKING:
    from mgrjournal.journal import Journal

_PARTS_WIDTH, _PARTS_WIDTH_NARROW = 200, 156


class SettingsPage(Surface):
    """One part at a time; the last one shown stays.

    Signals:
        appearance_changed(Appearance): the window is to look like this.
        notify(str, object): words for a toast, and what undoes it.
    """

    appearance_changed = Signal(object)
    notify = Signal(str, object)

    def __init__(
        self,
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent=parent)
        self.setObjectName("settingsPage")
        self.security = SecuritySection(journal, tasks, clock)
        self.appearance = AppearanceSection(appearance)
        self.formats = FormatsSection(journal, tasks)
        self.keys = KeysSection()
        self.about = AboutSection(journal, tasks)
        self._items: dict[str, SidebarItem] = {}
        self._parts = Surface("surface")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_part("security")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(SPACE.section, SPACE.large, SPACE.medium, SPACE.section)
        column.setSpacing(0)
        title = Label(self.tr("Settings"), "title")
        column.addWidget(title)
        column.addSpacing(SPACE.normal)
        for name, words, icon, section in self._sections():
            item = SidebarItem(words, icon)
            item.setObjectName(f"settings.{name}")
            item.clicked.connect(self._shower(name))
            item.stepped.connect(self._stepper(name))
            self._items[name] = item
            column.addWidget(item)
            self._stack.addWidget(section)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._parts)
        row.addWidget(Separator(upright=True))
        row.addWidget(self._stack, 1)

    def _sections(self) -> tuple[tuple[str, str, str, QWidget], ...]:
        return (
            ("security", self.tr("Security"), "shield", self.security),
            ("appearance", self.tr("Appearance"), "palette", self.appearance),
            ("formats", self.tr("Formats"), "layout-list", self.formats),
            ("keys", self.tr("Keys"), "keyboard", self.keys),
            ("about", self.tr("About"), "info", self.about),
        )

    def _connect(self) -> None:
        self.appearance.changed.connect(self.appearance_changed)
        self.formats.notify.connect(self.notify)
        self.security.notify.connect(self.notify)

    # What the window asks of every page

    def load(self, part: str = "") -> None:
        """Read everything anew; `part` names the part to show."""
        if part in self._items:
            self.show_part(part)
        self.security.load()
        self.formats.load()

    def on_changed(self, change: Change) -> None:
        """Read anew what somebody else has changed."""
        if Kind.SETTING in change.kinds and change.by is not self.security:
            self.security.load()
        if Kind.FORMAT in change.kinds and change.by is not self.formats:
            self.formats.load()

    def leave(self) -> None:
        """Nothing here waits to be saved: every change is sent at once."""

    @property
    def part(self) -> str:
        """The name of the part that is shown."""
        return next(name for name, item in self._items.items() if item.isChecked())

    def show_part(self, part: str) -> None:
        """Show one part."""
        for number, (name, item) in enumerate(self._items.items()):
            item.setChecked(name == part)
            policy = Qt.FocusPolicy.StrongFocus if name == part else Qt.FocusPolicy.ClickFocus
            item.setFocusPolicy(policy)
            if name == part:
                self._stack.setCurrentIndex(number)
                self.setFocusProxy(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the parts less room in a narrow window."""
        super().resizeEvent(event)
        narrow = self.window().width() < WIDTH.fold_sidebar
        self._parts.setFixedWidth(_PARTS_WIDTH_NARROW if narrow else _PARTS_WIDTH)
        left = SPACE.small if narrow else SPACE.section
        layout = self._parts.layout()
        if layout is not None:
            layout.setContentsMargins(left, SPACE.large, SPACE.small, SPACE.section)

    def _shower(self, name: str) -> Callable[[], None]:
        return lambda: self.show_part(name)

    def _stepper(self, name: str) -> Callable[[int], None]:
        def step(by: int) -> None:
            names = list(self._items)
            index = max(0, min(len(names) - 1, names.index(name) + by))
            self.show_part(names[index])
            self._items[names[index]].setFocus(Qt.FocusReason.TabFocusReason)

        return step
