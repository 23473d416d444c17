"""The tabs of a person's page; they lead to its sections and hide nothing."""

from PySide6.QtCore import QCoreApplication

from ui.widgets.tabs import Tabs

translate = QCoreApplication.translate


def section_tabs() -> Tabs:
    """Make the tabs."""
    tabs = Tabs(
        (
            ("next", translate("person", "Next 1:1")),
            ("timeline", translate("person", "Timeline")),
            ("actions", translate("person", "Actions")),
            ("preferences", translate("person", "Preferences")),
        ),
        translate("person", "Sections of this page"),
    )
    tabs.setObjectName("personTabs")
    return tabs
