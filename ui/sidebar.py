"""The sidebar: places and people, only those in use; search above, the state of things below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import shortcuts, theme
from ui.places import PEOPLE, PERSON, SETTINGS, TODAY, Place
from ui.saved_mark import SavedMark
from ui.sidebar_groups import SidebarGroup
from ui.sidebar_item import SidebarItem
from ui.sidebar_search import SidebarSearch
from ui.theme.tokens import BORDER, ICON, SPACE, WIDTH
from ui.widgets.app_mark import AppMark
from ui.widgets.button import Button, IconButton
from ui.widgets.label import Label
from ui.widgets.surface import Surface

_HEAD_HEIGHT = 30
_GHOST_PADDING = 8


class Sidebar(Surface):
    """Shows where one can go.

    Signals:
        place_wanted(str): go to that page; see ui.places.
        person_wanted(): add a person.
        search_wanted(): search and commands.
        cover_wanted(), lock_wanted(): as the buttons say.
        confirmation_wanted(): confirm the recovery key.
    """

    place_wanted = Signal(str)
    person_wanted = Signal()
    search_wanted = Signal()
    cover_wanted = Signal()
    lock_wanted = Signal()
    confirmation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", parent=parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Places and people"))
        self._items: dict[str, SidebarItem] = {}
        self._rail = False
        self._place = TODAY
        self._groups: list[SidebarGroup] = []
        self.saved = SavedMark()
        self._name = Label("mgrjournal", "strong")
        self._search = SidebarSearch()
        self._search.clicked.connect(self.search_wanted)
        self._places = QVBoxLayout()
        self._people = QWidget()
        self._people_column = QVBoxLayout(self._people)
        self._scroll = QScrollArea()
        self._reminder = self._remind()
        self._foot = QHBoxLayout()
        self._lay_out()
        self.show_groups([])

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE.small)
        self._head.addWidget(AppMark(ICON.mark))
        self._head.addStrut(_HEAD_HEIGHT)
        self._head.addWidget(self._name, 1)
        self._places.setSpacing(0)
        self._people_column.setContentsMargins(0, 0, 0, 0)
        self._people_column.setSpacing(0)
        self._scroll.setWidget(self._people)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._people.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addSpacing(10)
        self._column.addWidget(self._search)
        self._column.addSpacing(14)
        self._column.addLayout(self._places)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._reminder)
        self._column.addSpacing(SPACE.small)
        self._column.addLayout(self._foot)
        self._foot_row = self._buttons()
        self._arrange()

    def _buttons(self) -> list[IconButton]:
        cover = IconButton("eye-off", self.tr("Cover"), keys=shortcuts.spelling("cover"))
        lock = IconButton("lock", self.tr("Lock"), keys=shortcuts.spelling("lock"))
        settings = IconButton("settings", self.tr("Settings"), keys=shortcuts.spelling("settings"))
        cover.clicked.connect(self.cover_wanted)
        lock.clicked.connect(self.lock_wanted)
        settings.clicked.connect(lambda: self.place_wanted.emit(SETTINGS))
        for button, name in ((cover, "cover"), (lock, "lock"), (settings, "settings")):
            button.setObjectName(f"sidebar.{name}")
        return [cover, lock, settings]

    def _remind(self) -> QWidget:
        reminder = QWidget()
        words = self.tr("Recovery key not confirmed. It takes a minute, when you like.")
        confirm = Button(self.tr("Confirm"), "accent", size="small")
        confirm.setObjectName("sidebar.confirm")
        confirm.clicked.connect(self.confirmation_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(-_GHOST_PADDING, 0, 0, 0)
        row.addWidget(confirm)
        row.addStretch()
        column = QVBoxLayout(reminder)
        column.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, 0)
        column.setSpacing(SPACE.tiny)
        column.addWidget(Label(words, "meta", "muted", wrap=True))
        column.addLayout(row)
        reminder.hide()
        return reminder

    # What is shown

    def show_groups(self, groups: Sequence[SidebarGroup]) -> None:
        """Show these people, and the places that are in use with them."""
        focused = next((n for n, item in self._items.items() if item.hasFocus()), None)
        self._groups = list(groups)
        self._items = {}
        _empty(self._places)
        _empty(self._people_column)
        self._add_place(TODAY, self.tr("Today"), "sun")
        people = sum(len(group.people) for group in groups)
        if people > 1 or (self._rail and people):
            self._add_place(PEOPLE, self.tr("People"), "users")
        for number, group in enumerate([] if self._rail else groups):
            self._add_group(group, first=number == 0)
        if not groups and not self._rail:
            self._add_group(SidebarGroup(self.tr("People"), ()), first=True)
        self._people_column.addStretch()
        self.select(self._place)
        if focused in self._items:
            self._items[focused].setFocus()

    def select(self, place: str) -> None:
        """Mark the line of the page that is shown."""
        self._place = place
        if self._rail and place.startswith(PERSON):
            place = PEOPLE
        first = next(iter(self._items), None)
        for name, item in self._items.items():
            item.setChecked(name == place)
            chosen = name == place or (place not in self._items and name == first)
            focus = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            item.setFocusPolicy(focus)
        QTimer.singleShot(0, self, self._bring_into_view)  # once new lines have their places

    def set_reminder(self, *, wanted: bool) -> None:
        """Remind of the recovery key, or no longer."""
        self._reminder.setProperty("wanted", wanted)
        self._reminder.setVisible(wanted and not self._rail)

    def set_rail(self, *, rail: bool) -> None:
        """Become a narrow rail of icons, or wide again."""
        if rail != self._rail:
            self._rail = rail
            self.set_reminder(wanted=bool(self._reminder.property("wanted")))
            self._search.set_rail(rail=rail)
            self._arrange()
            self.show_groups(self._groups)

    def focus_current(self) -> None:
        """Take the keyboard to the line that is marked."""
        for item in self._items.values():
            if item.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                item.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the lines at the right and above the foot."""
        super().paintEvent(event)
        line = theme.current().colors.border
        painter = QPainter(self)
        painter.fillRect(self.width() - BORDER.hair, 0, BORDER.hair, self.height(), line)
        if not self._rail:
            top = self.saved.mapTo(self, QPoint(0, 0)).y() - SPACE.small
            painter.fillRect(10, top, self.width() - 21, BORDER.hair, line)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        super().changeEvent(event)
        if theme.changed(event):
            self._arrange()

    # How it is arranged

    def _arrange(self) -> None:
        self.setFixedWidth(WIDTH.sidebar_rail if self._rail else WIDTH.sidebar)
        self._column.setContentsMargins(10, 14, 10, 10)
        self._head.setContentsMargins(7, 0, 0, 0)
        self._name.setVisible(not self._rail)
        self.saved.set_rail(rail=self._rail)
        while self._foot.count():
            self._foot.takeAt(0)
        direction = QHBoxLayout.Direction
        self._foot.setDirection(direction.TopToBottom if self._rail else direction.LeftToRight)
        self._foot.setSpacing(SPACE.tiny if self._rail else 0)
        self._foot.addWidget(self.saved, 1)
        for button in self._foot_row:
            self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)

    def _add_place(self, place: str, words: str, icon: str) -> None:
        item = SidebarItem(words, icon)
        self._places.addWidget(item)
        self._add(place, item)

    def _add_group(self, group: SidebarGroup, *, first: bool) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(SPACE.small + 2, SPACE.normal, 2, SPACE.tiny)
        header.addWidget(Label(group.title, "label", "muted"))
        header.addStretch()
        if first:
            add = IconButton("plus", self.tr("Add a person"), size="small")
            add.setObjectName("sidebar.addPerson")
            add.clicked.connect(self.person_wanted)
            header.addWidget(add)
        self._people_column.addLayout(header)
        for person in group.people:
            item = SidebarItem(person.name, None, person.detail)
            self._people_column.addWidget(item)
            self._add(Place(PERSON, person.id).name, item)

    def _add(self, place: str, item: SidebarItem) -> None:
        item.setObjectName(f"sidebar.{place}")
        item.set_rail(rail=self._rail)
        item.clicked.connect(lambda: self.place_wanted.emit(place))
        item.stepped.connect(lambda step: self._step(place, step))
        item.setVisible(True)  # at once, so that it can take the keyboard
        self._items[place] = item

    def _bring_into_view(self) -> None:
        item = self._items.get(self._place)
        if item is not None:
            self._scroll.ensureWidgetVisible(item)

    def _step(self, place: str, step: int) -> None:
        places = list(self._items)
        index = places.index(place) + step
        if 0 <= index < len(places):
            item = self._items[places[index]]
            item.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(item)


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of `layout` and delete it."""
    while (taken := layout.takeAt(0)) is not None:
        if (widget := taken.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        inner = taken.layout()
        if isinstance(inner, QVBoxLayout | QHBoxLayout):
            _empty(inner)
            inner.deleteLater()
