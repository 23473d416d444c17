"""Keys of a page rest while a sheet lies over it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.sheet import Sheet


def is_covered(page: QWidget) -> bool:
    """Return whether a sheet lies over the window of `page`."""
    return any(sheet.isVisible() for sheet in page.window().findChildren(Sheet))


def unless_covered(page: QWidget, slot: Callable[[], object]) -> Callable[[], None]:
    """Return a slot that does what `slot` does, unless a sheet lies over the window."""

    def act() -> None:
        if not is_covered(page):
            slot()

    return act
