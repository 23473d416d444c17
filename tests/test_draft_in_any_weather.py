"""A draft in any weather: whatever happens in whatever order, the last words become durable."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from call_desk import Typed, open_desk
from mgrjournal.errors import InvalidInputError, VaultError
from ui.editor.draft import Draft
from ui.editor.save_state import Phase
from ui.tasks import Drained

FULL = VaultError("DISK_FULL", "The disk is full.", safe="It is here.", next_step="Free some.")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.sampled_from(["a", "é", "\n- [ ] ask Lars", "\n/pain x"])),
        st.tuples(st.sampled_from(["flush", "arrive", "break", "mend", "move", "erase"])),
    ),
    max_size=25,
)


@pytest.fixture
def desk(folder, recovery_key, clock, qtbot):
    with open_desk(folder, recovery_key, clock) as desk:
        yield desk


@pytest.fixture
def meeting(desk):
    return desk.call()


class Weather:
    """Does one step after the other to a draft."""

    def __init__(self, desk, meeting):
        self.desk, self.meeting = desk, meeting
        self.broken = False
        desk.do(lambda: desk.journal.notes.save(meeting, "", 0))
        self.typed = Typed()
        never = {"pause": 10**6, "at_most": 10**6, "retry": 10**6}
        self.draft = Draft(desk.journal, desk.tasks, desk.clock, desk.tasks, **never)
        self.draft.open(desk.do(lambda: desk.journal.notes.get(meeting)), self.typed)

    def do(self, name, *words):
        getattr(self, name)(*words)

    def type(self, words):
        self.typed.words += words
        self.typed.place = len(self.typed.words)
        self.draft.touch()

    def erase(self):
        self.typed.words = self.typed.words[: len(self.typed.words) // 2]
        self.typed.place = 0
        self.draft.touch()

    def move(self):
        self.typed.place = 0
        self.draft.cursor_moved()

    def flush(self):
        self.draft.flush()

    def arrive(self):
        self.desk.tasks.drain()

    def break_(self):
        if not self.broken:
            self.broken = True
            self.desk.break_disk(FULL)

    def mend(self):
        if self.broken:
            self.broken = False
            self.desk.tasks.drain()
            self.desk.mend_disk()


@settings(max_examples=30)
@given(STEPS)
def test_the_last_words_become_durable(desk, meeting, steps):
    weather = Weather(desk, meeting)
    for name, *words in steps:
        weather.do("break_" if name == "break" else name, *words)
    weather.mend()
    weather.flush()
    assert desk.tasks.drain() is Drained.DONE
    assert weather.draft.settled
    note = desk.do(lambda: desk.journal.notes.get(meeting))
    assert (note.body, note.cursor) == (weather.typed.words, weather.typed.place)


@settings(max_examples=20)
@given(STEPS)
def test_what_is_shown_as_saved_is_saved(desk, meeting, steps):
    weather = Weather(desk, meeting)
    for name, *words in steps:
        weather.do("break_" if name == "break" else name, *words)
        if weather.draft.state.phase is Phase.SAVED:
            assert desk.body(meeting) == weather.typed.words
    weather.mend()
    weather.arrive()


def test_a_note_too_long_to_keep_says_so_and_stays(desk, meeting):
    weather = Weather(desk, meeting)
    weather.type("x" * 2_000_001)
    weather.flush()
    weather.arrive()
    assert weather.draft.state.phase is Phase.FAILED
    assert isinstance(weather.draft.state.error, InvalidInputError)
    weather.typed.words = "shorter"
    weather.draft.touch()
    weather.flush()
    weather.arrive()
    assert weather.draft.state.phase is Phase.SAVED
    assert desk.body(meeting) == "shorter"
