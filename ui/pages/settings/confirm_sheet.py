"""Confirming the recovery key: two of its lines are typed from the paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mgrjournal.clock import Clock
from ui.lock.founding import confirm_recovery_key
from ui.lock.recovery_check import RecoveryCheck
from ui.person_sheet.asking_sheet import AskingSheet
from ui.tasks import Kind, Tasks

if TYPE_CHECKING:
    from mgrjournal.journal import Journal


class ConfirmSheet(AskingSheet):
    """Asks for two lines of the key, and notes inside the journal that they were right.

    Args:
        over: any widget of the window.
        lines: the eight lines of the key.
    """

    def __init__(
        self,
        over: QWidget,
        lines: tuple[str, ...],
        journal: "Journal",
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            over,
            translate("ConfirmSheet", "Confirm the recovery key"),
            translate(
                "ConfirmSheet",
                "Type two lines from your paper. If it is lost, print it again in the settings.",
            ),
        )
        self.setObjectName("confirmSheet")
        self._journal, self._tasks, self._clock = journal, tasks, clock
        self._check = RecoveryCheck(lines)
        self._check.entered.connect(self.send)
        self.body.addWidget(self._check)
        self.add_send_button(self.tr("C&onfirm"))
        self.sent.connect(self._note)

    def begin(self, confirmed: Callable[[], object]) -> None:
        """Show the sheet; call `confirmed` once the lines were right and that is kept."""
        self.finished.connect(lambda done: confirmed() if done else None)
        self.open_at(self._check)

    def answers(self) -> bool | None:
        """Return True when both lines are right; otherwise it is said beside them."""
        return self._check.confirmed() or None

    def _note(self) -> None:
        self._tasks.change(
            lambda: confirm_recovery_key(self._journal, self._clock),
            lambda _: self.finish(result=True),
            kinds={Kind.SETTING},
            owner=self,
            failed=self.show_failure,
        )
