"""Text that comes in from elsewhere and goes out, as plain text and nothing else."""

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffc\ufdd0\ufdd1\ufeff]")


def from_mime(source: QMimeData) -> str:
    """Return what was pasted or dropped as lines of plain text; pictures come to nothing."""
    text = source.text()
    if not text and source.hasHtml():
        text = QTextDocumentFragment.fromHtml(source.html()).toPlainText()
    return cleaned(text)


def to_mime(selected: str) -> QMimeData:
    """Return the text of a selection for the clipboard."""
    data = QMimeData()
    data.setText(as_lines(selected))
    return data


def as_lines(raw: str) -> str:
    """Return Qt's raw text with ordinary line ends; nothing else is touched."""
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


def cleaned(text: str) -> str:
    """Return `text` with ordinary line ends and without what no key can type."""
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))
