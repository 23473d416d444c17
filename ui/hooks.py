"""Whatever escapes, from Python or from Qt, passes one redactor before anybody sees it."""

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from mgrjournal.errors import JournalError
from ui.redaction import describe, describe_qt, unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_log = logging.getLogger(__name__)
_OURS = ("mgrjournal", "ui", "__main__")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class RedactingFormatter(logging.Formatter):
    """Writes our own records without their tracebacks, and of all others only where they are from.

    A library may put a statement with its values into a message; ours never do.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return one line without private text."""
        if record.name.partition(".")[0] not in _OURS:
            return f"{record.levelname} {record.name} line {record.lineno}"
        error = record.exc_info[1] if record.exc_info else None
        words = f"{record.levelname} {record.name}: {_message(record)}"
        return f"{words}: {describe(error)}" if error is not None else words


class Hooks:
    """Catches what nobody caught: in slots, threads, finalisers, warnings and Qt itself.

    Attributes:
        tell: shows a fault of our own to the person; set once there is a window.
    """

    def __init__(self) -> None:
        self.tell: Callable[[JournalError], None] | None = None

    def install(self) -> None:
        """Take over every place where Python reports what went wrong."""
        sys.excepthook = self._uncaught
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread
        logging.raiseExceptions = False  # it would print a record's arguments
        logging.captureWarnings(capture=True)
        if sys.stderr is not None:  # a windowed bundle has none
            handler = logging.StreamHandler(sys.stderr)
            handler.setFormatter(RedactingFormatter())
            logging.getLogger().addHandler(handler)
        qInstallMessageHandler(self._from_qt)

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, _trace: "TracebackType | None"
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(130)
        _log.error("uncaught: %s", describe(error))
        if self.tell is not None:
            self.tell(error if isinstance(error, JournalError) else unexpected())

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _log.error("uncaught in a thread: %s", describe(args.exc_value))

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            _log.error("uncaught in a finaliser: %s", describe(args.exc_value))

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        _log.log(_QT_LEVELS.get(kind, logging.WARNING), "%s", describe_qt(message or ""))


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)
