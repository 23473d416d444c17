"""How 1:1s can be run: built-in formats and the user's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Signal

from mgrjournal.meetings.facts import Format, FormatDetails
from ui.pages.settings.format_row import FormatRow
from ui.pages.settings.format_sheet import FormatSheet
from ui.pages.settings.section import SettingsSection
from ui.tasks import Kind, Tasks
from ui.widgets.button import Button
from ui.widgets.settings_group import SettingsGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mgrjournal.journal import Journal

T = TypeVar("T")


class FormatsSection(SettingsSection):
    """Lists all formats; each is edited in a sheet.

    Signals:
        notify(str, object): words for a toast, and what undoes it.
    """

    notify = Signal(str, object)

    def __init__(self, journal: "Journal", tasks: Tasks) -> None:
        translate = QCoreApplication.translate
        add = Button(translate("FormatsSection", "&New format"), "secondary", "plus")
        add.setObjectName("formats.add")
        super().__init__(
            translate("FormatsSection", "Formats"),
            translate(
                "FormatsSection",
                "Ways to run a 1:1. Choosing one lays its sections into the agenda.",
            ),
            (add,),
        )
        self._journal, self._tasks = journal, tasks
        self._groups: list[QWidget] = []
        add.clicked.connect(self._begin_new)

    def load(self) -> None:
        """Read all formats."""
        self._tasks.ask(self._journal.formats.all, self._show, owner=self)

    def _show(self, formats: Sequence[Format]) -> None:
        for group in self._groups:
            group.hide()
            group.deleteLater()
        self._groups = []
        own = [one for one in formats if one.key is None]
        built_in = [one for one in formats if one.key is not None]
        for title, some in ((self.tr("Your own"), own), (self.tr("Built in"), built_in)):
            if some:
                group = SettingsGroup(title, tuple(self._row(one) for one in some))
                self._groups.append(group)
                self.add(group)

    def _row(self, one: Format) -> FormatRow:
        row = FormatRow(one)
        row.edit_wanted.connect(lambda: self._begin_edit(one))
        row.copy_wanted.connect(lambda: self._copy(one))
        row.delete_wanted.connect(lambda: self._delete(one))
        row.reset_wanted.connect(lambda: self._reset(one))
        return row

    # What can be done

    def _begin_new(self) -> None:
        sheet = FormatSheet(self, None)
        sheet.sent.connect(lambda details: self._add(sheet, details))
        sheet.begin()

    def _add(self, sheet: FormatSheet, details: FormatDetails) -> None:
        self._change(lambda: self._journal.formats.add(details), lambda _: sheet.finish(), sheet)

    def _begin_edit(self, one: Format) -> None:
        sheet = FormatSheet(self, one.details)
        sheet.sent.connect(lambda details: self._update(sheet, one, details))
        sheet.begin()

    def _update(self, sheet: FormatSheet, one: Format, details: FormatDetails) -> None:
        self._change(
            lambda: self._journal.formats.update(one.id, details),
            lambda _: sheet.finish(),
            sheet,
        )

    def _copy(self, one: Format) -> None:
        self._change(lambda: self._journal.formats.copy(one.id), self._begin_edit)

    def _reset(self, one: Format) -> None:
        before = one.details
        words = self.tr("“%1” has its own wording again.").replace("%1", one.name)
        self._change(
            lambda: self._journal.formats.reset(one.id),
            lambda _: self.notify.emit(words, lambda: self._restore_wording(one.id, before)),
        )

    def _restore_wording(self, format_id: int, details: FormatDetails) -> None:
        self._change(lambda: self._journal.formats.update(format_id, details))

    def _delete(self, one: Format) -> None:
        words = self.tr("“%1” was deleted.").replace("%1", one.name)
        self._change(
            lambda: self._journal.formats.delete(one.id),
            lambda _: self.notify.emit(words, lambda: self._restore(one.id)),
        )

    def _restore(self, format_id: int) -> None:
        self._change(lambda: self._journal.formats.restore(format_id))

    def _change(
        self,
        operation: "Callable[[], T]",
        then: "Callable[[T], object] | None" = None,
        sheet: FormatSheet | None = None,
    ) -> None:
        def done(result: T) -> None:
            self.load()
            if then is not None:
                then(result)

        self._tasks.change(
            operation,
            done,
            kinds={Kind.FORMAT},
            owner=self,
            failed=sheet.show_failure if sheet is not None else None,
        )
