"""Topics as rows: what each says, how sections group them, and where a moved one goes."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from given_items import topic
from mgrjournal.clock import Clock
from mgrjournal.meetings.facts import Section, Side, TopicState
from ui.widgets.item_row import Row, RowKind
from ui.widgets.item_rows import Placement
from ui.widgets.topic_row import TopicRows

START = Section("Start", ("What should we begin?",))
STOP = Section("Stop", ("What does not help?", "What would you not miss?"))


@pytest.fixture
def rows(qtbot: QtBot, clock: Clock) -> TopicRows:
    return TopicRows(clock)


def only(rows: TopicRows) -> Row:
    (row,) = rows.rows()
    return row


def texts(rows: TopicRows) -> list[str]:
    return [row.text for row in rows.rows()]


def test_a_row_says_who_brought_the_topic(rows):
    rows.set_topics([topic(1, "a"), topic(2, "b", Side.ME), topic(3, "c", Side.BOTH)], "Ana")
    assert [row.name for row in rows.rows()] == ["Ana", "me", "both"]
    assert [row.side for row in rows.rows()] == [Side.THEM, Side.ME, Side.BOTH]


def test_a_row_reads_as_one_sentence(rows):
    carried = topic(1, "On-call handover hurts", carried_from=date(2026, 10, 20), carried_count=1)
    rows.set_topics([carried], "Ana")
    assert only(rows).sentence == (
        "Topic, On-call handover hurts, brought by Ana, carried from 20 October, shareable, open"
    )


@pytest.mark.parametrize(
    ("known", "meta"),
    [
        ({}, ""),
        ({"carried_from": date(2026, 10, 20), "carried_count": 1}, "carried from 20 Oct"),
        ({"carried_from": date(2026, 10, 20), "carried_count": 3}, "carried from 20 Oct (3 times)"),
        ({"carried_from": date(2025, 12, 1), "carried_count": 1}, "carried from 1 Dec 2025"),
        (
            {"state": TopicState.LINGERING, "lingering_since": date(2026, 10, 6)},
            "lingering since 6 Oct",
        ),
        ({"raised_in": 7}, "raised now"),
        ({"raised_in": 6}, ""),
        ({"state": TopicState.DROPPED}, "dropped"),
        ({"state": TopicState.DISCUSSED, "carried_from": date(2026, 10, 20)}, ""),
    ],
)
def test_the_past_of_a_topic_stands_beside_it(rows, known, meta):
    rows.set_topics([topic(1, "a", **known)], "Ana", meeting_id=7)
    assert only(rows).meta == meta


def test_a_closed_topic_is_ticked_and_quiet(rows):
    rows.set_topics([topic(1, "a", state=TopicState.DISCUSSED)], "Ana")
    assert only(rows).ticked
    assert only(rows).quiet
    assert only(rows).sentence.endswith("discussed")


def test_sections_of_the_format_stand_as_headings_with_their_prompts(rows):
    topics = [topic(1, "none"), topic(2, "stop it", section="Stop"), topic(3, "old", section="Old")]
    rows.set_topics(topics, "Ana", sections=[START, STOP])
    assert texts(rows) == ["none", "old", "Start", *START.prompts, "Stop", *STOP.prompts, "stop it"]
    kinds = [row.kind for row in rows.rows()]
    assert kinds.count(RowKind.HEADING) == 2
    assert kinds.count(RowKind.PROMPT) == 3


def test_ticking_again_opens_the_topic_again(rows):
    rows.set_topics([topic(1, "a")], "Ana")
    assert rows.tick(1) is True
    assert rows.topic(1).state is TopicState.DISCUSSED
    assert rows.tick(1) is False
    assert rows.topic(1).state is TopicState.OPEN


def test_the_next_word_goes_round_and_what_is_no_longer_theirs_is_private(rows):
    rows.set_topics([topic(1, "a")], "Ana")
    assert only(rows).shareable
    assert [rows.next_side(1) for _ in range(3)] == [Side.ME, Side.BOTH, Side.THEM]
    assert not only(rows).shareable


def test_a_topic_moves_up_and_down_by_one(rows):
    rows.set_topics([topic(1, "a"), topic(2, "b"), topic(3, "c")], "Ana")
    assert rows.shift(1, 1) == Placement(1)
    assert texts(rows) == ["b", "a", "c"]
    assert rows.shift(3, -1) == Placement(1)
    assert texts(rows) == ["b", "c", "a"]


def test_at_the_ends_nothing_moves(rows):
    rows.set_topics([topic(1, "a"), topic(2, "b")], "Ana")
    assert rows.shift(1, -1) is None
    assert rows.shift(2, 1) is None
    assert texts(rows) == ["a", "b"]


def test_moving_past_a_heading_changes_the_section(rows):
    rows.set_topics([topic(1, "a"), topic(2, "b", section="Stop")], "Ana", sections=[START, STOP])
    assert rows.shift(1, 1) == Placement(0, "Start")
    assert rows.shift(1, 1) == Placement(0, "Stop")
    assert texts(rows)[-2:] == ["a", "b"]
    assert rows.shift(1, -1) == Placement(0, "Start")
    assert rows.shift(1, -1) == Placement(0, "")
    assert texts(rows)[0] == "a"


def test_a_place_counts_over_all_sections_as_the_journal_does(rows):
    topics = [
        topic(1, "start 1", section="Start"),
        topic(2, "stop 1", section="Stop"),
        topic(3, "start 2", section="Start"),
    ]
    rows.set_topics(topics, "Ana", sections=[START, STOP])
    assert rows.shift(1, 1) == Placement(2)
    assert [t.text for t in rows.topics()] == ["stop 1", "start 2", "start 1"]


def test_a_dropped_row_lands_before_the_row_under_it(rows):
    rows.set_topics([topic(1, "a"), topic(2, "b"), topic(3, "c")], "Ana")
    assert rows.place(3, 0) == Placement(0)
    assert texts(rows) == ["c", "a", "b"]
    assert rows.place(3, 1) is None
    assert rows.place(3, 3) == Placement(2)


def test_among_prompts_a_dropped_row_ends_the_section_above(rows):
    rows.set_topics([topic(1, "a"), topic(2, "b")], "Ana", sections=[START, STOP])
    between_the_prompts_of_stop = texts(rows).index("What would you not miss?")
    assert rows.place(1, between_the_prompts_of_stop) == Placement(0, "Start")


def test_rows_that_stay_are_kept_so_that_focus_does_not_jump(rows, qtbot):
    rows.set_topics([topic(1, "a"), topic(2, "b"), topic(3, "c")], "Ana")
    removed, inserted, changed = [], [], []
    rows.rowsRemoved.connect(lambda _parent, first, _last: removed.append(first))
    rows.rowsInserted.connect(lambda _parent, first, _last: inserted.append(first))
    rows.dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    rows.set_topics([topic(1, "a"), topic(3, "c!"), topic(4, "d")], "Ana")
    assert (removed, changed, inserted) == ([1], [1], [2])
    assert texts(rows) == ["a", "c!", "d"]
