"""The one worker: order, threads, answers to those who are still there, failures in words."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread

from mgrjournal.errors import InvalidInputError, VaultError
from ui.tasks import Drained, Kind, Tasks

CANARY = "Zoë cries at work"


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def owner(qtbot):
    return QObject()


def full_disk():
    raise VaultError("DISK_FULL", "The disk is full.", safe="Your text is safe.", next_step="Free.")


def test_an_answer_comes_back_in_the_gui_thread(tasks, owner, qtbot):
    seen = []
    tasks.ask(
        threading.current_thread,
        lambda worker: seen.append((worker, QThread.currentThread())),
        owner=owner,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, gui = seen[0]
    assert worker is not threading.main_thread()
    assert gui is tasks.thread()


def test_everything_runs_in_one_thread_in_the_order_it_was_asked(tasks, owner, qtbot):
    ran, answered = [], []
    for number in range(100):
        tasks.ask(
            lambda number=number: ran.append((number, threading.get_ident())) or number,
            answered.append,
            owner=owner,
        )
    qtbot.waitUntil(lambda: len(answered) == 100)
    assert [number for number, _ in ran] == answered == list(range(100))
    assert len({thread for _, thread in ran}) == 1


def test_a_change_tells_who_asked_and_what_is_different(tasks, owner, qtbot):
    order = []
    tasks.changed.connect(order.append)
    with qtbot.waitSignal(tasks.changed):
        tasks.change(
            lambda: 7, order.append, kinds=[Kind.TOPIC, Kind.ACTION, Kind.TOPIC], owner=owner
        )
    assert order[0] == 7
    assert order[1].kinds == {Kind.TOPIC, Kind.ACTION}
    assert order[1].by is owner


def test_an_answer_for_an_owner_who_is_gone_is_dropped(tasks, qtbot):
    answers, gone, here, gate = [], QObject(), QObject(), threading.Event()
    tasks.ask(lambda: gate.wait() and "late", answers.append, owner=gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    gate.set()
    tasks.ask(lambda: "in time", answers.append, owner=here)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["in time"]


def test_a_change_by_an_owner_who_is_gone_is_still_told_to_the_others(tasks, qtbot):
    gone, gate = QObject(), threading.Event()
    with qtbot.waitSignal(tasks.changed):
        tasks.change(gate.wait, kinds=[Kind.NOTE], owner=gone)
        with qtbot.waitSignal(gone.destroyed):
            gone.deleteLater()
        gate.set()


def test_a_failed_change_of_an_owner_who_is_gone_is_not_silent(tasks, qtbot):
    gone, gate = QObject(), threading.Event()
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.change(
            lambda: gate.wait() and full_disk(), kinds=[Kind.NOTE], owner=gone, failed=pytest.fail
        )
        with qtbot.waitSignal(gone.destroyed):
            gone.deleteLater()
        gate.set()
    assert heard.args[0].code == "DISK_FULL"


def test_who_handles_a_failure_hears_it_and_nobody_else(tasks, owner, qtbot):
    heard, changes = [], []
    tasks.failed.connect(lambda _: pytest.fail("told twice"))
    tasks.changed.connect(changes.append)
    tasks.change(full_disk, kinds=[Kind.NOTE], owner=owner, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].code == "DISK_FULL"
    assert not changes


def test_a_failure_that_nobody_handles_is_told_by_the_signal(tasks, owner, qtbot):
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.ask(full_disk, lambda _: pytest.fail("no answer"), owner=owner)
    assert heard.args[0].code == "DISK_FULL"


def test_any_other_exception_is_told_in_general_words_and_logged_without_its_own(
    tasks, owner, qtbot, caplog
):
    def fault():
        try:
            {}[CANARY]
        except KeyError as error:
            raise ValueError(CANARY) from error

    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.change(fault, kinds=[Kind.NOTE], owner=owner)
    error = heard.args[0]
    assert error.code == "UNEXPECTED"
    assert error.__cause__ is error.__context__ is error.__traceback__ is None
    assert "ValueError" in caplog.text
    assert "KeyError" in caplog.text
    assert CANARY not in caplog.text + str(error)
    caplog.clear()


def test_a_failure_lets_go_of_the_frames_that_hold_text(tasks, owner, qtbot):
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.ask(full_disk, print, owner=owner)
    assert heard.args[0].__traceback__ is None


def test_busy_lasts_from_the_first_change_waiting_to_the_last_written(tasks, owner, qtbot):
    states, gate = [], threading.Event()
    tasks.busy.connect(states.append)
    tasks.ask(lambda: None, lambda _: None, owner=owner)
    tasks.change(gate.wait, kinds=[Kind.NOTE], owner=owner)
    tasks.change(lambda: None, kinds=[Kind.NOTE], owner=owner)
    assert states == [True]
    gate.set()
    qtbot.waitUntil(lambda: len(states) == 2)
    assert states == [True, False]


def test_a_change_that_is_not_written_is_known_even_when_its_owner_handles_it(tasks, owner, qtbot):
    with qtbot.waitSignal(tasks.change_failed):
        tasks.change(full_disk, kinds=[Kind.NOTE], owner=owner, failed=lambda _: None)


def test_what_was_typed_wrongly_is_no_failed_save(tasks, owner, qtbot):
    def empty_name():
        raise InvalidInputError("A person needs a name.", next_step="Type one.")

    tasks.change_failed.connect(lambda _: pytest.fail("nothing was lost"))
    with qtbot.waitSignal(tasks.failed):
        tasks.change(empty_name, kinds=[Kind.PERSON], owner=owner)
    tasks.change(empty_name, kinds=[Kind.PERSON], owner=owner)
    assert tasks.drain() is Drained.DONE


def test_draining_waits_for_what_answers_ask_in_their_turn(tasks, owner):
    done = []
    tasks.change(
        lambda: 1,
        lambda _: tasks.change(lambda: 2, done.append, kinds=[Kind.NOTE], owner=owner),
        kinds=[Kind.NOTE],
        owner=owner,
    )
    assert tasks.drain() is Drained.DONE
    assert done == [2]


def test_draining_says_when_something_was_not_written(tasks, owner):
    tasks.change(full_disk, kinds=[Kind.NOTE], owner=owner, failed=lambda _: None)
    assert tasks.drain() is Drained.FAILED
    assert tasks.drain() is Drained.DONE


def test_what_was_written_at_the_second_try_is_no_failure(tasks, owner):
    tasks.change(
        full_disk,
        kinds=[Kind.NOTE],
        owner=owner,
        failed=lambda _: tasks.change(lambda: None, kinds=[Kind.NOTE], owner=owner),
    )
    assert tasks.drain() is Drained.DONE


def test_what_another_has_written_does_not_make_up_for_it(tasks, owner, qtbot):
    other = QObject()
    tasks.change(full_disk, kinds=[Kind.NOTE], owner=owner, failed=lambda _: None)
    tasks.change(lambda: None, kinds=[Kind.TOPIC], owner=other)
    assert tasks.drain() is Drained.FAILED


def test_draining_gives_up_after_its_time(tasks, owner):
    gate = threading.Event()
    tasks.change(gate.wait, kinds=[Kind.NOTE], owner=owner)
    assert tasks.drain(0.05) is Drained.LATE
    gate.set()


def test_a_last_operation_is_waited_for_and_its_failure_logged_without_words(tasks, caplog):
    def fault():
        raise ValueError(CANARY)

    assert tasks.finish_with(fault, 3)
    assert "ValueError" in caplog.text
    assert CANARY not in caplog.text
    caplog.clear()


def test_a_widget_captured_by_a_question_never_dies_in_the_worker(tasks, qtbot):
    threads, answered = [], []
    owner = QObject()
    for _ in range(200):
        seen = QObject()
        seen.destroyed.connect(lambda: threads.append(threading.get_ident()))
        tasks.ask(lambda seen=seen: seen is None, answered.append, owner=owner)
        del seen
    qtbot.waitUntil(lambda: len(threads) == 200)
    assert set(threads) == {threading.main_thread().ident}
