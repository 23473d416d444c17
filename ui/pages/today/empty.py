"""What Today says while there is nobody, or nothing planned."""

from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState


def nobody_yet(page: QWidget) -> tuple[EmptyState, Button]:
    """Return what stands there while nobody is in the journal, and the button of it."""
    add = Button(page.tr("Add a person"), "secondary", "user-plus", "small")
    add.setObjectName("today.addPerson")
    title, text = page.tr("Nobody is here yet"), page.tr("Begin with one person you meet.")
    return EmptyState("users", title, text, (add,)), add


def nothing_planned(page: QWidget) -> tuple[EmptyState, Button]:
    """Return what stands there while no 1:1 is planned, and the button of it."""
    plan = Button(page.tr("Plan a 1:1"), "secondary", "calendar-plus", "small")
    plan.setObjectName("today.plan")
    title = page.tr("No 1:1 is planned")
    text = page.tr("Plan the next one, or start a call from somebody’s page.")
    return EmptyState("calendar", title, text, (plan,)), plan
