"""The processes in which `benchmarks.start` measures: ours as it ships, and a bare window."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_IDLE_SECONDS = 4


def bare() -> int:
    """Show what every program must at least: one window with one field."""
    from PySide6.QtWidgets import QApplication, QLineEdit

    from benchmarks import marks

    application = QApplication(sys.argv[:1])
    field = QLineEdit()
    field.resize(1200, 800)
    marks.run_when_looping(lambda: _first_key(marks))
    field.show()
    return application.exec()


def ours() -> int:
    """Run the program until its first field has taken a key."""
    return _program(_first_key)


def _first_key(marks) -> None:
    """Report the moment in which the first painted field has taken a key."""

    def press(field) -> None:
        marks.press(field, "x")
        assert field.text() == "x", "the field takes no keys"
        marks.report(at=marks.now())
        marks.leave()

    marks.on_painted(marks.is_field, press)


def loading() -> int:
    """Run the program and report the gaps of its event loop until everything is loaded."""

    def watch(_field) -> None:
        from benchmarks import marks

        gaps = marks.Gaps()
        settled = 0

        def look() -> None:
            nonlocal settled
            settled = settled + 1 if "sqlmodel" in sys.modules and _idle() else 0
            if settled > 20:
                marks.report(gaps=gaps.lengths)
                marks.leave()

        marks.every(20, look)

    return _program(lambda marks: marks.on_painted(marks.is_field, watch))


def _idle() -> bool:
    """Whether everything that is loaded behind the first picture is there."""
    return hasattr(sys.modules.get("ui.session"), "Session")


def unlock(passphrase: str, wanted: str) -> int:
    """Type the passphrase, and report when the page called `wanted` was painted."""

    def opened(marks, took: float) -> None:
        marks.report(took=took)
        marks.leave()

    return _unlocked(passphrase, wanted, opened)


def person(passphrase: str, person_id: str) -> int:
    """Open a person from Today, and report when their topics and past were painted."""

    def opened(marks, _took: float) -> None:
        start = marks.now()

        def painted(_timeline) -> None:
            marks.report(took=marks.now() - start)
            marks.leave()

        _go_to(f"person/{person_id}")
        marks.on_painted(_is_timeline, painted)

    return _unlocked(passphrase, "today", opened)


def memory(passphrase: str, person_id: str) -> int:
    """Open Today and a person, idle for a while, and report the resident memory."""

    def opened(marks, _took: float) -> None:
        looks = 0

        def look() -> None:
            nonlocal looks
            looks += 1
            if looks == _IDLE_SECONDS:
                marks.report(mebibytes=_resident())
                marks.leave()

        _go_to(f"person/{person_id}")
        marks.on_painted(_is_timeline, lambda _timeline: marks.every(1000, look))

    return _unlocked(passphrase, "today", opened)


def _is_list_of(page: str):
    """Return a test for a list with rows on the visible page called `page`."""
    from PySide6.QtWidgets import QAbstractItemView

    def test(widget) -> bool:
        view = widget.parent()
        if not isinstance(view, QAbstractItemView) or not view.isVisible():
            return False
        if not view.model().rowCount():
            return False
        above = view.parentWidget()
        while above is not None and above.objectName() != page:
            above = above.parentWidget()
        return above is not None

    return test


def _is_timeline(widget) -> bool:
    return type(widget.parent()).__name__ == "TimelineList" and _is_list_of("person")(widget)


def _go_to(place: str) -> None:
    """Go somewhere in the open window, as a click in the sidebar does."""
    from PySide6.QtWidgets import QWidget

    from benchmarks import marks

    for window in marks.app().topLevelWidgets():
        if (main := window.findChild(QWidget, "main")) is not None:
            main.go_to(place)


def _resident() -> float:
    """Return the resident memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _unlocked(passphrase: str, wanted: str, then) -> int:
    """Run the program, type the passphrase, and call `then` once `wanted` was painted."""

    def type_it(field) -> None:
        from benchmarks import marks

        # What is behind the picture loads first; a user takes longer to type.
        def look() -> None:
            if not _idle():
                return
            timer.stop()
            field.setText(passphrase)
            start = marks.now()
            marks.on_painted(
                _is_list_of(wanted),
                lambda _list: then(marks, marks.now() - start),
            )
            marks.press(field, "\r", marks.ENTER)

        timer = marks.every(50, look)

    return _program(lambda marks: marks.on_painted(marks.is_field, type_it))


def _program(script) -> int:
    """Run the program as it ships; `script` begins with its event loop."""
    from ui.app import load

    start = load()
    from benchmarks import marks

    marks.run_when_looping(lambda: script(marks))
    return start(sys.argv)


_KIND, _ARGUMENTS = sys.argv[1], sys.argv[2:]
_OWN = _ARGUMENTS[: _ARGUMENTS.index("--journal")] if "--journal" in _ARGUMENTS else _ARGUMENTS
sys.argv = ["mgrjournal", *_ARGUMENTS[len(_OWN) :]]
_KINDS = {each.__name__: each for each in (bare, ours, loading, unlock, person, memory)}
sys.exit(_KINDS[_KIND](*_OWN))
