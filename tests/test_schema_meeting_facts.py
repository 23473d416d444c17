"""The tables hold what can later be asked of a relationship, meeting by meeting."""

from datetime import date, time

import pytest
from sqlalchemy import text

from mgrjournal.meetings.facts import ActionState, Driver, Side, TopicState, WrapUp
from mgrjournal.people.facts import Cadence, PersonDetails
from passing_time import PassingTime

# One row a slot, as HEALTH asks for it; a moved slot counts where it was moved from.
FACTS = text("""
    SELECT
        meeting.scheduled_on AS scheduled,
        meeting.cadence,
        meeting.state AS status,
        meeting.asked_by,
        (SELECT old.asked_by FROM meeting AS old WHERE old.id = meeting.moved_from_id) AS moved_by,
        count(topic.id) FILTER (WHERE topic.brought_by IN ('them', 'both')) AS topics_report,
        count(topic.id) FILTER (WHERE topic.brought_by IN ('me', 'both')) AS topics_manager,
        max(CASE
            WHEN topic.brought_by = 'me' THEN NULL
            WHEN topic.raised_in = meeting.id THEN 0
            ELSE 24 * (julianday(meeting.started_at) - julianday(topic.created_at))
        END) AS prep_hours,
        meeting.driver,
        meeting.energy,
        count(*) FILTER (WHERE passing.outcome IN ('carried', 'lingering')) AS carried_over,
        (SELECT count(*) FROM action WHERE action.person_id = meeting.person_id
            AND action.owner = 'them' AND action.deleted_at IS NULL
            AND action.due BETWEEN date(meeting.scheduled_on, '-6 days') AND meeting.scheduled_on
        ) AS actions_due,
        (SELECT count(*) FROM action WHERE action.person_id = meeting.person_id
            AND action.owner = 'them' AND action.deleted_at IS NULL AND action.state = 'done'
            AND action.due BETWEEN date(meeting.scheduled_on, '-6 days') AND meeting.scheduled_on
            AND date(action.closed_at) <= meeting.scheduled_on
        ) AS actions_done,
        meeting.format_name AS format
    FROM meeting
    LEFT JOIN topic_passing AS passing ON passing.meeting_id = meeting.id
    LEFT JOIN topic ON topic.id = passing.topic_id AND topic.deleted_at IS NULL
    WHERE meeting.person_id = :person AND meeting.deleted_at IS NULL
        AND meeting.state IN ('held', 'cancelled', 'no-show')
    GROUP BY meeting.id
    ORDER BY meeting.scheduled_on, meeting.id
""")


@pytest.fixture
def weeks():
    return PassingTime()


@pytest.fixture
def clock(weeks):
    return weeks.clock


@pytest.fixture
def ana(journal):
    return journal.people.add(PersonDetails("Ana", cadence=Cadence.WEEKLY)).id


def facts(journal, person):
    with journal._vault.store.read() as session:
        return [dict(row) for row in session.execute(FACTS, {"person": person}).mappings()]


def test_every_fact_of_a_meeting_can_be_told(journal, ana, weeks):
    career = journal.formats.by_key("career")
    journal.meetings.plan(ana, weeks.clock.today(), time(10), format_id=career.id)
    open_topic = journal.topics.add(ana, "a", Side.THEM)
    journal.topics.add(ana, "b", Side.BOTH)
    weeks.on(hours=6)
    journal.topics.add(ana, "c", Side.ME)
    for text_, done in (("deck", True), ("room", False)):
        action = journal.actions.add(ana, text_, Side.THEM, weeks.clock.today())
        if done:
            journal.actions.set_state(action.id, ActionState.DONE)
    weeks.on(hours=1)
    call = journal.meetings.start(ana)
    journal.topics.add(ana, "raised", Side.THEM, raised_in=call.id)
    journal.topics.set_state(open_topic.id, TopicState.DISCUSSED)
    journal.meetings.finish(call.id)
    journal.meetings.set_wrap_up(call.id, WrapUp(Driver.ME, energy=2))
    (fact,) = facts(journal, ana)
    prep_hours = fact.pop("prep_hours")
    assert round(prep_hours, 3) == 7
    assert fact == {
        "scheduled": "2026-11-24",
        "cadence": "weekly",
        "status": "held",
        "asked_by": None,
        "moved_by": None,
        "topics_report": 3,
        "topics_manager": 2,
        "driver": "me",
        "energy": 2,
        "carried_over": 3,
        "actions_due": 2,
        "actions_done": 1,
        "format": career.name,
    }


def test_who_cancelled_and_who_moved_can_be_told(journal, ana):
    first = journal.meetings.plan(ana, date(2026, 12, 1))
    journal.meetings.cancel(first.id, Side.THEM)
    second = journal.meetings.plan(ana, date(2026, 12, 8))
    moved = journal.meetings.move(second.id, date(2026, 12, 10), None, Side.ME)
    journal.meetings.finish(moved.id)
    third = journal.meetings.plan(ana, date(2026, 12, 15))
    journal.meetings.cancel(third.id, None, "holiday")
    told = [(fact["status"], fact["asked_by"], fact["moved_by"]) for fact in facts(journal, ana)]
    assert told == [("cancelled", "them", None), ("held", None, "me"), ("cancelled", None, None)]


def test_the_cadence_is_that_of_the_time(journal, ana, weeks):
    journal.meetings.finish(journal.meetings.start(ana).id)
    journal.people.update(ana, PersonDetails("Ana", cadence=Cadence.MONTHLY))
    weeks.on(days=28)
    journal.meetings.finish(journal.meetings.start(ana).id)
    assert [fact["cadence"] for fact in facts(journal, ana)] == ["weekly", "monthly"]


def test_the_prompts_of_a_format_are_no_topics(journal, ana, weeks):
    format_id = journal.formats.by_key("start-stop-continue").id
    journal.meetings.plan(ana, weeks.clock.today(), format_id=format_id)
    journal.meetings.finish(journal.meetings.start(ana).id)
    (fact,) = facts(journal, ana)
    assert (fact["topics_report"], fact["topics_manager"]) == (0, 0)
    assert fact["prep_hours"] is None
