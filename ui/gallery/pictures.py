"""Pictures of all boards, light and dark."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.gallery.controls import controls
from ui.gallery.lists import lists
from ui.gallery.messages import messages
from ui.gallery.places import (
    page,
    page_with_form,
    page_with_preview,
    page_with_question,
    page_with_toast,
)
from ui.gallery.specimen import bring_to_life
from ui.theme import Appearance, Scheme

BOARDS: dict[str, Callable[[], QWidget]] = {
    "controls": controls,
    "lists": lists,
    "messages": messages,
    "page": page,
    "toast": page_with_toast,
    "question": page_with_question,
    "form": page_with_form,
    "preview": page_with_preview,
}
WIDE = QSize(1440, 900)
SMALL = QSize(900, 600)
_LARGE_TEXT = 1.5
_GROWING = ("controls", "lists", "messages")
_SMALL = ("page", "form")
_LARGE = (*_GROWING, "page")


def take(app: QApplication, folder: Path) -> list[Path]:
    """Write a picture of every board into `folder` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.apply(app, Appearance(scheme, reduce_motion=True))
        theme.complete(app)
        wide = [_take_one(folder / f"{name}-{scheme}.png", name, WIDE) for name in BOARDS]
        small = [_take_one(folder / f"{name}-small-{scheme}.png", name, SMALL) for name in _SMALL]
        files += wide + small
    theme.apply(app, Appearance(Scheme.LIGHT, _LARGE_TEXT, reduce_motion=True))
    large = "large-text-light"
    files += [_take_one(folder / f"{name}-{large}.png", name, WIDE) for name in _LARGE]
    return files


def _take_one(file: Path, name: str, size: QSize) -> Path:
    """Draw one board and write its picture."""
    frame = QWidget()
    frame.resize(size)
    board = BOARDS[name]()
    board.setParent(frame)
    frame.resize(size.expandedTo(board.sizeHint()) if name in _GROWING else size)
    board.resize(frame.size())
    frame.show()
    _settle()
    rings = bring_to_life(board)
    _settle()
    frame.grab().save(str(file))
    del rings
    frame.close()
    frame.deleteLater()
    _settle()
    return file


def _settle() -> None:
    """Let layouts and deletions happen."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
