"""What a person was before: role, title and team, and since when."""

from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from mgrjournal.meetings.due import short_day
from mgrjournal.people.facts import RolePeriod
from ui.pages.page_area import Column
from ui.pages.words import role_name
from ui.theme.tokens import SPACE
from ui.widgets.label import Label
from ui.widgets.section_header import SectionHeader


class RolesSection(Column):
    """Shown once there is more than the present."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._periods = Label("", "small", "muted", wrap=True)
        self.add(SectionHeader(self.tr("Roles")), above=SPACE.section)
        self.add(self._periods, above=SPACE.tiny)

    def show_roles(self, roles: list[RolePeriod]) -> None:
        """Show all periods, newest first."""
        self._periods.setText("\n".join(self._words(period) for period in roles))
        self.setVisible(len(roles) > 1)

    def _words(self, period: RolePeriod) -> str:
        what = period.title or role_name(period.role)
        said = f"{what}, {period.team}" if period.team else what
        since = short_day(period.since, self._clock.today())
        return self.tr("{0}, since {1}").format(said, since)
