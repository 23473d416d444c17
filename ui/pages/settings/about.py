"""What this is, where it keeps things, and whether the journal is in order."""

import platform
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, qVersion

from mgrjournal import __version__
from ui.pages.settings.section import SettingsSection
from ui.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.settings_group import SettingsGroup, SettingsRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgrjournal.journal import Finding, Journal

_LICENCES = (
    ("mgrjournal", "Apache-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLCipher", "BSD-3-Clause"),
    ("Inter, JetBrains Mono", "OFL-1.1"),
    ("Lucide", "ISC"),
)


class AboutSection(SettingsSection):
    """Versions, places, licences, and an examination of the journal on request."""

    def __init__(self, journal: "Journal", tasks: Tasks) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("AboutSection", "About"),
            translate("AboutSection", "No server, no account, no telemetry."),
        )
        self._journal, self._tasks = journal, tasks
        self._examine = Button(self.tr("&Examine"), size="small")
        self._examine.setObjectName("about.examine")
        self._examine.clicked.connect(self._ask)
        self._examination = SettingsRow(
            self.tr("Is the journal in order?"),
            self.tr("Checks the engine, its settings, every page, the keys and the files."),
            self._examine,
        )
        self._findings: SettingsGroup | None = None
        self._fill()

    def _fill(self) -> None:
        qt = f"Qt {qVersion()}, PySide6 {pyside_version}, Python {platform.python_version()}"
        folder = str(self._journal.folder)
        self.add(
            SettingsGroup(
                self.tr("This program"),
                (SettingsRow(f"mgrjournal {__version__}", qt), self._examination),
            )
        )
        self.add(
            SettingsGroup(
                self.tr("Where things are"),
                (
                    SettingsRow(self.tr("The journal, encrypted"), folder),
                    SettingsRow(
                        self.tr("Outside of it"),
                        self.tr("Only the place of the window and its appearance are kept."),
                    ),
                ),
            )
        )
        licences = tuple(SettingsRow(name, licence) for name, licence in _LICENCES)
        self.add(SettingsGroup(self.tr("Licences"), licences))

    def _ask(self) -> None:
        self._examine.setEnabled(False)
        self._examine.setText(self.tr("Examining"))
        self._tasks.ask(self._journal.examine, self._show, owner=self)

    def _show(self, findings: "Sequence[Finding]") -> None:
        self._examine.setEnabled(True)
        self._examine.setText(self.tr("&Examine"))
        wrong = sum(not finding.ok for finding in findings)
        self._examination.set_consequence(
            self.tr("Everything is as it should be.")
            if not wrong
            else self.tr("Not everything is as it should be: see below.")
        )
        if self._findings is not None:
            self._findings.deleteLater()
        ordered = sorted(findings, key=lambda finding: finding.ok)
        rows = tuple(
            SettingsRow(f"{'✓' if finding.ok else '!'} {finding.name}", finding.detail)
            for finding in ordered
        )
        self._findings = SettingsGroup(self.tr("What was found"), rows)
        self.add(self._findings)
