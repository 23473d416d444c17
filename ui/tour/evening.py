"""The evening: the program is opened again, and what was stored is looked at."""

from pathlib import Path

from mgrjournal.clock import Clock
from mgrjournal.journal import Journal, Passphrase
from mgrjournal.meetings.facts import Driver, TopicState
from ui.tour import script
from ui.tour.camera import Camera
from ui.tour.hands import Hands, LostError
from ui.tour.stage import Stage


def look_again(stage: Stage, camera: Camera) -> None:
    """Unlock, find the person by a word of the note, and read the note.

    Raises:
        LostError: the program did not do what it should.
    """
    hands = Hands(stage)
    hands.find("lock")
    hands.type(script.PASSPHRASE)
    camera.picture(stage, "locked")
    hands.press("Return")
    hands.find("main")
    hands.press("Alt+1")
    hands.press("Ctrl+K")
    hands.find("palette")
    hands.type("guessing")
    hands.wait("the hits alone", lambda: 1 < hands.count("palette.list") < 6)
    camera.picture(stage, "search")
    hands.press("Escape")
    hands.gone("palette")
    hands.press("Ctrl+K")
    hands.find("palette")
    hands.type("ana")
    hands.chosen("palette.list", script.NAME)
    hands.press("Return")
    hands.rows("timeline", 1)
    hands.tab_to("timeline")
    hands.press("Return")
    hands.find("noteSheet")
    camera.picture(stage, "what-was-said")
    hands.press("Escape")
    hands.gone("noteSheet")


def check(folder: Path, clock: Clock) -> None:
    """Hold what the journal kept against what was typed.

    Raises:
        LostError: something is missing or different.
    """
    journal = Journal.open(folder, Passphrase(script.PASSPHRASE), clock=clock)
    try:
        ana = journal.people.find(script.NAME)
        held = journal.meetings.timeline(ana.id)[0]
        note = journal.notes.get(held.meeting.id).body
        topics = journal.topics.agenda(ana.id, held.meeting.id)
        wrap_up = held.meeting.wrap_up
        promises = {
            one.text: (one.owner.value, str(one.due)) for one in journal.actions.for_person(ana.id)
        }
        carried = [one.text for one in journal.topics.agenda(ana.id)]
        following = journal.meetings.next_for(ana.id)
    finally:
        journal.close()
    discussed = [one.text for one in topics if one.state is TopicState.DISCUSSED]
    for what, right in {
        "the details": (ana.details.title, ana.details.team) == (script.TITLE, script.TEAM),
        "the note": all(line in note for line in script.NOTE.splitlines()),
        "the topic that was ticked": discussed == [script.DISCUSSED],
        "what carries over": carried == list(script.CARRIED),
        "the promises": promises == script.PROMISES,
        "the wrap-up": (wrap_up.driver, wrap_up.energy, wrap_up.worth) == (Driver.THEM, 4, 5),
        "the next 1:1": following is not None and str(following.on) == "2026-12-01",
    }.items():
        if not right:
            raise LostError(f"the journal did not keep {what} as it was typed")
