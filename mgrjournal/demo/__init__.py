"""A demo journal: invented people whose 1:1s go well, badly, and one after the other."""

from dataclasses import replace
from pathlib import Path

from mgrjournal.clock import Clock
from mgrjournal.demo.moving_clock import MovingClock
from mgrjournal.demo.story import Plot, story
from mgrjournal.demo.telling import Teller
from mgrjournal.journal import Journal, Passphrase
from mgrjournal.people.facts import Cadence
from mgrjournal.vault.derivation import FLOOR

__all__ = ["DEMO_PASSPHRASE", "MovingClock", "create_demo", "populate"]

DEMO_PASSPHRASE = "look around, nobody here is real"  # noqa: S105 - it is printed


def create_demo(
    folder: Path,
    *,
    passphrase: str = DEMO_PASSPHRASE,
    people: int = 8,
    weeks: int = 26,
    seed: int = 1,
    clock: Clock = Clock(),  # noqa: B008 - a frozen value
) -> Journal:
    """Make a journal of invented people in an empty or new folder, and open it.

    The same arguments on the same day make the same content. Its passphrase is cheap to try,
    so that it opens at once: it is no place for real notes.

    Args:
        people: how many, the user's own manager and contacts elsewhere among them.
        weeks: how far back the 1:1s go.

    Raises:
        VaultError: the folder is not empty, or cannot be written.
    """
    moving = MovingClock(clock)
    journal, _ = Journal.create(folder, Passphrase(passphrase), clock=moving.clock, cost=FLOOR)
    try:
        populate(journal, moving, people=people, weeks=weeks, seed=seed)
        settings = replace(journal.settings.get(), recovery_confirmed_at=clock.now())
        journal.settings.put(settings)
        journal.tidy()
    except BaseException:
        journal.close()
        raise
    return journal


def populate(
    journal: Journal,
    moving: MovingClock,
    *,
    people: int = 8,
    weeks: int = 26,
    seed: int = 1,
    cadence: Cadence | None = None,
) -> None:
    """Add invented people and their 1:1s to an open journal.

    Args:
        journal: opened with the clock of `moving`, which is put back for each step.
        cadence: how often everybody is met, for a journal of a certain size; None leaves each
            person their own.
    """
    plot = Plot(people, weeks, seed, cadence)
    Teller(journal, moving).tell(story(plot, moving.clock))
