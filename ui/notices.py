"""What the window has to say above the page: a failed save, a demo, news of the journal's files."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgrjournal.errors import JournalError
from ui.theme.tokens import SPACE
from ui.widgets.banner import Banner


class Notices(QWidget):
    """Banners, one below the other; it takes no room without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.wide, SPACE.medium, SPACE.wide, 0)
        self._column.setSpacing(SPACE.small)
        self.hide()

    @property
    def failing(self) -> bool:
        """Whether something is not saved."""
        return self._failure is not None

    def say_not_saved(self, error: JournalError, try_again: Callable[[], object]) -> None:
        """Say that something is not saved, and why; one at a time."""
        self.take_back_failure()
        words = f"{error.title} {error.safe} {error.next_step}"
        lead = self.tr("Not saved yet. Your text is here.")
        banner = Banner(words, "flag", lead=lead, action=self.tr("Try again"))
        banner.setObjectName("notice.notSaved")
        banner.button.setObjectName("notice.tryAgain")
        banner.acted.connect(try_again)
        self._failure = banner
        self._add(banner)

    def take_back_failure(self) -> None:
        """Say no longer that something is not saved."""
        if self._failure is not None:
            self._remove(self._failure)
            self._failure = None

    def say_demo(self, own_journal: Callable[[], object]) -> None:
        """Say that everything here is invented."""
        banner = Banner(
            self.tr("The people are invented, and nothing is kept when you close it."),
            "info",
            lead=self.tr("This is a demo."),
            action=self.tr("Begin my own journal"),
            icon="sprout",
        )
        banner.setObjectName("notice.demo")
        banner.button.setObjectName("notice.beginOwn")
        banner.acted.connect(own_journal)
        self._add(banner)

    def say_news(self, news: Sequence[JournalError]) -> None:
        """Say what was found and put right while the journal was opened."""
        for one in news:
            banner = Banner(f"{one.safe} {one.next_step}", "watch", lead=one.title)
            banner.setObjectName(f"notice.{one.code}")
            banner.set_action(self.tr("Understood"))
            banner.acted.connect(partial(self._remove, banner))
            self._add(banner)

    def _add(self, banner: Banner) -> None:
        self._column.addWidget(banner)
        self.show()

    def _remove(self, banner: Banner) -> None:
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(self._column.count() > 0)
