"""The recovery key on paper: painted the same for a printer and for a PDF file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme.tokens import FALLBACK, FAMILY, MONO_FAMILY

_POINTS_PER_INCH = 72.0
_MARGIN = 25.0  # mm
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class RecoveryPaper:
    """What is printed.

    Args:
        lines: the key, as eight lines.
        folder: where the journal lies, so that the paper says what it opens.
        made_on: the date to print.
    """

    lines: tuple[str, ...]
    folder: Path
    made_on: date

    def __repr__(self) -> str:
        return "RecoveryPaper()"

    def save_pdf(self, path: Path) -> None:
        """Write an A4 page as PDF.

        Raises:
            OSError: when the file cannot be written.
        """
        path.touch(mode=0o600)
        writer = QPdfWriter(str(path))
        writer.setTitle(QCoreApplication.translate("RecoveryPaper", "Recovery key"))
        writer.setCreator("mgrjournal")
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
                QPageLayout.Unit.Millimeter,
            )
        )
        self._paint_on(writer, writer.resolution())

    def print_with_dialog(self, parent: QWidget) -> bool:
        """Ask for a printer and print; return whether the page was sent."""
        # Only whoever prints needs it.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("mgrjournal")
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted.value:
            return False
        self._paint_on(printer, printer.resolution())
        return True

    def _paint_on(self, device: QPagedPaintDevice, resolution: int) -> None:
        painter = QPainter(device)
        scale = resolution / _POINTS_PER_INCH
        painter.scale(scale, scale)
        size = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        self.paint(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()

    def paint(self, painter: QPainter, page: QRectF) -> None:
        """Paint the page with one unit a point, black on white whatever the look."""
        write = _Writer(painter, page)
        tell = QCoreApplication.translate
        write.text(
            tell("RecoveryPaper", "mgrjournal: recovery key"), 20, QFont.Weight.DemiBold, after=4
        )
        made_on = QLocale().toString(
            QDate(self.made_on.year, self.made_on.month, self.made_on.day), "d MMMM yyyy"
        )
        write.text(f"{made_on}  ·  {self.folder}", 9, after=22)
        write.text(
            tell(
                "RecoveryPaper",
                "This key opens the journal when the passphrase is lost. Keep the paper where "
                "you keep things that matter, and not beside the computer. Whoever has it and "
                "the files of the journal can read everything.",
            ),
            11,
            after=24,
        )
        for number, line in enumerate(self.lines, start=1):
            write.key_line(number, line)
        write.skip(18)
        write.text(
            tell(
                "RecoveryPaper",
                "To use it: start mgrjournal, choose “Use the recovery key” and type the eight "
                "lines. Capital letters, spaces and hyphens make no difference. There is no O and "
                "no I or L in it, only the digits 0 and 1. If both the passphrase and this paper "
                "are lost, nobody can open the journal.",
            ),
            11,
        )


class _Writer:
    """Writes from the top of the page down."""

    def __init__(self, painter: QPainter, page: QRectF) -> None:
        self._painter = painter
        self._page = page
        self._top = page.top()
        painter.setPen(QColor(Qt.GlobalColor.black))

    def text(
        self, words: str, size: int, weight: QFont.Weight = QFont.Weight.Normal, *, after: float = 0
    ) -> None:
        self._painter.setFont(_font([FAMILY, *FALLBACK], size, weight))
        flags = _LEFT | Qt.TextFlag.TextWordWrap
        space = QRectF(self._page.left(), self._top, self._page.width(), self._page.height())
        used = self._painter.drawText(space, flags, words)
        self._top += (used or space).height() + after

    def key_line(self, number: int, line: str) -> None:
        height = 30.0
        box = QRectF(self._page.left(), self._top, self._page.width(), height)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.setFont(_font([FAMILY, *FALLBACK], 10, QFont.Weight.Normal))
        self._painter.drawText(box, middle, str(number))
        self._painter.setFont(_font([MONO_FAMILY, "monospace"], 18, QFont.Weight.Normal))
        self._painter.drawText(box.adjusted(28, 0, 0, 0), middle, f"{line[:4]} {line[4:]}")
        self._painter.setPen(QPen(QColor(190, 190, 190), 0.5))
        self._painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._painter.setPen(QColor(Qt.GlobalColor.black))
        self._top += height

    def skip(self, height: float) -> None:
        self._top += height


def _font(families: list[str], size: int, weight: QFont.Weight) -> QFont:
    made = QFont()
    made.setFamilies(families)
    made.setPixelSize(size)
    made.setWeight(weight)
    return made
