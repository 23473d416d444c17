"""Why a line of a pasted list is left out, in the user's language."""

from PySide6.QtCore import QCoreApplication

from mgrjournal.meetings.pasted_list import Reason

translate = QCoreApplication.translate


def reason_words(reason: Reason) -> str:
    """Return a few words for the preview."""
    return {
        Reason.GREETING: translate("paste", "greeting"),
        Reason.INTRODUCTION: translate("paste", "introduces the list"),
        Reason.CLOSING: translate("paste", "closing words"),
        Reason.WHO_AND_WHEN: translate("paste", "name and time"),
        Reason.HEADING: translate("paste", "heading"),
        Reason.DONE: translate("paste", "already done"),
        Reason.TWICE: translate("paste", "already in the list"),
        Reason.NOT_IN_LIST: translate("paste", "not part of the list"),
        Reason.NO_TOPIC: translate("paste", "from the chat program"),
    }[reason]
