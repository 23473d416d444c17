"""The boards of places: a page that scrolls, a toast and sheets over it."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.theme.tokens import SPACE, WIDTH
from ui.widgets.banner import Banner
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.page_head import PageHead
from ui.widgets.pill import HealthPill
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.tabs import Tabs
from ui.widgets.toast import ToastHost

_NOTE = (
    "Tired after the migration weekend. Short answers until we spoke about the handover; then ten "
    "lively minutes."
)


def page() -> QWidget:
    """Return a page with a head, tabs and two columns."""
    made = ScrollPage()
    made.head.addWidget(_head())
    tabs = Tabs(
        [("next", "Next 1:1"), ("timeline", "Timeline"), ("actions", "Actions")], "Sections"
    )
    tabs.set_count("timeline", 38)
    made.head.addWidget(tabs)
    chip = Chip("Written first", "layout-list")
    paste = Button("Paste Ana’s list", "ghost", "clipboard-paste", "small")
    made.main.addWidget(SectionHeader("Next 1:1", 4, (chip, paste)))
    made.main.addWidget(Banner("One of the topics is from 20 October.", icon="history"))
    made.main.addWidget(SectionHeader("Timeline", 38))
    for _ in range(3):
        made.main.addWidget(Label(_NOTE, "body", wrap=True))
    made.aside.addWidget(_reason())
    made.aside.addWidget(SectionHeader("Preferences"))
    made.aside.addWidget(Label("Prepares the evening before, in chat.", "small", wrap=True))
    return made


def page_with_toast() -> QWidget:
    """Return the page with a toast over its lower edge."""
    made = page()
    ToastHost(made).show("Topic dropped", undo=made.update)
    return made


def page_with_question() -> QWidget:
    """Return the page under the rare question that cannot be undone."""
    made = page()
    sheet = Sheet(
        made,
        "Erase everything about Owen Price?",
        "7 notes, 3 actions, 2 personal bits. Two backups still hold them; they can be purged too.",
    )
    keep, erase = Button("Keep"), Button("Erase for good", "danger")
    keep.clicked.connect(sheet.cancel)
    erase.clicked.connect(lambda: sheet.finish(result=True))
    sheet.add_button(keep, default=True)
    sheet.add_button(erase)
    return made


def page_with_form() -> QWidget:
    """Return the page under a form that scrolls when the window is low."""
    made = page()
    sheet = Sheet(made, "New person", "Only the name is needed.")
    for label in ("&Name", "&Title", "T&eam", "&Prepares", "&Remarks"):
        sheet.body.addWidget(Field(label, "You can change it at any time."))
    cancel = Button("Cancel", "ghost")
    cancel.clicked.connect(sheet.cancel)
    sheet.add_button(cancel)
    sheet.add_button(Button("Add", "primary", keys="Return"), default=True)
    return made


def page_with_preview() -> QWidget:
    """Return the page under a sheet of two halves."""
    made = page()
    sheet = Sheet(made, "Copy the agenda for Ana", "Only ticked lines leave.", WIDTH.dialog_wide)
    sheet.body.addWidget(Label("As", "section"))
    sheet.body.addWidget(Segmented(["Slack", "Markdown", "Plain", "Rich"], "As"))
    sheet.body.addSpacing(240)
    sheet.set_side(_preview())
    return made


def _head() -> PageHead:
    head = PageHead(
        "Ana Kowalczyk",
        actions=(
            Button("Copy agenda", icon="copy"),
            Button("Start call", "primary", "play", keys="Ctrl+Return"),
            IconButton("ellipsis", "More"),
        ),
    )
    head.add_beside(HealthPill("flag"))
    head.set_facts(
        (
            ("", "Senior engineer"),
            ("users", "Ledger"),
            ("repeat", "Weekly, Tuesdays"),
            ("calendar", "Today 10:30"),
        )
    )
    return head


def _reason() -> Card:
    card = Card()
    card.body.addWidget(HealthPill("flag"))
    words = "4 of the last 5 agendas had nothing from Ana; her usual is 2.3."
    card.body.addWidget(Label(words, "small", wrap=True))
    return card


def _preview() -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(SPACE.section, SPACE.section, SPACE.section, SPACE.section)
    column.addWidget(SectionHeader("Exactly this leaves", "3 lines, 14 words"))
    text = QPlainTextEdit("*1:1 today, 10:30*\n• On-call handover hurts on Mondays\n• Reviews")
    text.setProperty("framed", True)
    text.setFont(theme.current().font("mono"))
    column.addWidget(text)
    return side
