"""Whatever is done to a note, nothing is made twice and nothing loses what it became."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from mgrjournal.meetings.capture import parse_note
from mgrjournal.meetings.reconcile import reconcile
from saved_note import TUESDAY, Saved

MARKS = st.sampled_from(["- [ ] ", "- [x] ", "/action ", "/topic ", "/pain ", ""])
WORDS = st.sampled_from(
    ["send", "deck", "ask Hana", "about the budget", "x", "", "@ana", "due:fri"]
)
LINES = st.tuples(MARKS, st.lists(WORDS, max_size=3).map(" ".join)).map("".join)
NOTES = st.lists(LINES, max_size=8)
DISTINCT = st.lists(LINES, max_size=8, unique=True)


def body(lines: list[str]) -> str:
    return "\n".join(lines)


@given(st.lists(NOTES, max_size=5), NOTES)
def test_after_any_edits_the_known_lines_are_exactly_those_of_the_note(
    before: list[list[str]], now: list[str]
) -> None:
    note = Saved(*map(body, before), body(now))
    live = {known.line: known for known in note.known.values() if not known.removed}
    parsed = parse_note(body(now), TUESDAY, "Ana")
    assert {
        line.line: (line.kind, line.raw, line.text, line.owner, line.done) for line in parsed
    } == {
        known.line: (known.kind, known.raw, known.text, known.owner, known.done)
        for known in live.values()
    }
    assert len(note.ids()) == len(live)


@given(st.lists(NOTES, max_size=4), NOTES)
def test_every_line_is_accounted_for_once(before: list[list[str]], now: list[str]) -> None:
    note = Saved(*map(body, before))
    alive = set(note.ids())
    parsed = parse_note(body(now), TUESDAY, "Ana")
    outcome = reconcile(list(note.known.values()), parsed)
    updated = [update.known.id for update in outcome.updated]
    ids = [*updated, *(known.id for known in (*outcome.kept, *outcome.removed))]
    assert len(ids) == len(set(ids))
    restored = {update.known.id for update in outcome.updated if update.restored}
    assert set(ids) - restored == alive
    assert not restored & alive
    places = [line.line for line in outcome.created]
    places += [update.line.line for update in outcome.updated]
    places += [known.line for known in outcome.kept]
    assert sorted(places) == [line.line for line in parsed]


@given(st.lists(NOTES, min_size=1, max_size=4))
def test_saving_again_changes_nothing(bodies: list[list[str]]) -> None:
    note = Saved(*map(body, bodies), body(bodies[-1]))
    assert note.last.nothing_changed


@given(DISTINCT, st.randoms(use_true_random=False))
def test_reordering_lines_keeps_every_identity(lines: list[str], random) -> None:
    note = Saved(body(lines))
    texts = {known.raw: known.id for known in note.known.values()}
    shuffled = random.sample(lines, len(lines))
    note.save(body(shuffled))
    assert {known.raw: known.id for known in note.known.values()} == texts


@given(NOTES, st.data())
def test_deleting_any_lines_and_undoing_restores_every_identity(lines: list[str], data) -> None:
    note = Saved(body(lines))
    before = note.ids()
    kept = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    note.save(body([line for line, stays in zip(lines, kept, strict=True) if stays]))
    note.save(body(lines))
    assert sorted(note.ids()) == sorted(before)
    if len(set(lines)) == len(lines):
        assert note.ids() == before


@given(DISTINCT, LINES, st.integers(0, 8))
def test_a_line_put_in_leaves_all_others_alone(lines: list[str], line: str, at: int) -> None:
    note = Saved(body(lines))
    before = {known.raw: known.id for known in note.known.values()}
    note.save(body([*lines[:at], line, *lines[at:]]))
    if line not in lines:
        after = {known.raw: known.id for known in note.known.values() if not known.removed}
        assert {raw: after[raw] for raw in before} == before
        assert not note.last.removed


@given(st.lists(st.tuples(MARKS.filter(bool), st.text("abc ", min_size=1)), unique=True), st.data())
def test_typing_on_at_the_end_of_a_line_updates_its_item(marked, data) -> None:
    lines = [mark + words for mark, words in marked]
    note = Saved(body(lines))
    before = note.ids()
    parsed = parse_note(body(lines), TUESDAY)
    if parsed:
        at = data.draw(st.sampled_from([line.line for line in parsed]))
        lines[at] += data.draw(st.sampled_from(["q", " quite new words", "zz z"]))
        note.save(body(lines))
        assert note.ids() == before
        assert not note.last.created


@given(NOTES)
def test_retyping_the_whole_note_letter_by_letter_makes_each_line_once(lines: list[str]) -> None:
    text = body(lines)
    note = Saved(*(text[:end] for end in range(len(text) + 1)))
    kinds = Counter(line.kind for line in parse_note(text, TUESDAY, "Ana"))
    assert len(note.ids()) == sum(kinds.values())
    for identity, known in note.known.items():
        assert known.removed or identity in note.ids()
