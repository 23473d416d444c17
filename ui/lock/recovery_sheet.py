"""Giving the recovery key to the user: shown, printed, saved as a PDF."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.lock.recovery_lines import RecoveryLines
from ui.lock.recovery_paper import RecoveryPaper
from ui.theme.tokens import SPACE
from ui.widgets.button import Button
from ui.widgets.label import Label

_FILE_NAME = "mgrjournal recovery key.pdf"


class RecoverySheet(QWidget):
    """The eight lines, and the two ways to get them on paper.

    Args:
        paper: what to print.
    """

    def __init__(self, paper: RecoveryPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._told = Label("", "small", "muted", wrap=True)
        self._told.setObjectName("recovery.told")
        self._told.hide()
        printing = Button(self.tr("&Print"), "secondary", "printer")
        printing.setObjectName("recovery.print")
        printing.clicked.connect(self._print)
        saving = Button(self.tr("Save as P&DF"), "secondary", "download")
        saving.setObjectName("recovery.save")
        saving.clicked.connect(self._choose_file)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.small)
        buttons.addWidget(printing)
        buttons.addWidget(saving)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(RecoveryLines(paper.lines))
        column.addLayout(buttons)
        column.addWidget(self._told)

    def save(self, path: Path) -> None:
        """Write the PDF and say what became of it."""
        try:
            self._paper.save_pdf(path)
        except OSError:
            self._tell(
                self.tr(
                    "The file could not be written there. The key is still shown above: choose "
                    "another folder, or print it."
                ),
                "danger",
            )
            return
        self._tell(
            self.tr("Saved. Print it and delete the file: beside the journal it protects nothing."),
            "muted",
        )

    def _print(self) -> None:
        if self._paper.print_with_dialog(self.window()):
            self._tell(self.tr("Sent to the printer."), "muted")

    def _choose_file(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(documents)) / _FILE_NAME
        dialog = QFileDialog(self.window(), self.tr("Save the recovery key"), str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _tell(self, words: str, tone: str) -> None:
        self._told.set_tone(tone)
        self._told.setText(words)
        self._told.show()
