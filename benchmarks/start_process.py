"""The processes in which `benchmarks.start` measures: ours as it ships, and a bare window."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
    from benchmarks import marks

    marks.run_when_looping(lambda: _first_key(marks))
    return _program()


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
    from benchmarks import marks

    def watch(_field) -> None:
        gaps = marks.Gaps()
        settled = 0

        def look() -> None:
            nonlocal settled
            settled = settled + 1 if "sqlmodel" in sys.modules and _idle() else 0
            if settled > 20:
                marks.report(gaps=gaps.lengths)
                marks.leave()

        marks.every(20, look)

    marks.run_when_looping(lambda: marks.on_painted(marks.is_field, watch))
    return _program()


def _idle() -> bool:
    """Whether the modules that a journal needs have all been loaded."""
    return "mgrjournal.journal" in sys.modules and "keyring" in sys.modules


def unlock(passphrase: str, wanted: str) -> int:
    """Type the passphrase, and report when the page with the name `wanted` was painted."""
    from benchmarks import marks

    def type_it(field) -> None:
        """Wait until what is behind the picture has loaded; the user takes longer to type."""

        def look() -> None:
            if not _idle():
                return
            timer.stop()
            field.setText(passphrase)
            start = marks.now()
            marks.on_painted(
                lambda widget: widget.objectName() == wanted and widget.isVisible(),
                lambda _page: (marks.report(took=marks.now() - start), marks.leave()),
            )
            marks.press(field, "\r", marks.ENTER)

        timer = marks.every(50, look)

    marks.run_when_looping(lambda: marks.on_painted(marks.is_field, type_it))
    return _program()


def _program() -> int:
    from ui.app import main

    return main()


_KIND, _ARGUMENTS = sys.argv[1], sys.argv[2:]
_OWN = _ARGUMENTS[: _ARGUMENTS.index("--journal")] if "--journal" in _ARGUMENTS else _ARGUMENTS
sys.argv = ["mgrjournal", *_ARGUMENTS[len(_OWN) :]]
sys.exit({"bare": bare, "ours": ours, "loading": loading, "unlock": unlock}[_KIND](*_OWN))
