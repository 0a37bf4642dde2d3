"""The tasks of one session: which of them keep it open, and which are woken at its end."""

from __future__ import annotations

import threading

from greenio.runtime.sessions.task_group import TaskGroup
from tests.support.fake_session import FakeTask


def group_of(*tasks: FakeTask) -> TaskGroup[FakeTask]:
    group: TaskGroup[FakeTask] = TaskGroup()
    group.running.extend(tasks)
    return group


def test_a_group_without_tasks_is_finished() -> None:
    task = FakeTask()
    group = group_of(task)
    assert not group.is_finished
    group.running.remove(task)
    assert group.is_finished
    assert len(group) == 0


def test_a_registered_thread_keeps_the_session_open_while_it_lives() -> None:
    may_end = threading.Event()
    thread = threading.Thread(target=may_end.wait)
    group = group_of()
    group.expect(thread)
    assert group.is_finished, "a thread that was never started"
    thread.start()
    assert not group.is_finished
    may_end.set()
    thread.join()
    assert group.is_finished


def test_the_task_of_a_registered_thread_takes_its_place() -> None:
    thread = threading.Thread()
    task = FakeTask()
    group = group_of()
    group.expect(thread)
    group.adopt(task, thread)
    assert list(group) == [task]
    group.running.remove(task)
    assert group.is_finished


def test_the_end_wakes_tasks_outsiders_and_coroutines_once_each() -> None:
    running, outside, gone, coroutine = FakeTask(), FakeTask(), FakeTask(), FakeTask()
    group = group_of(running)
    group.enter(outside)
    group.enter(gone)
    group.leave(gone)
    group.coroutines = {coroutine}
    group.unpark_all()
    assert [task.woken for task in (running, outside, gone, coroutine)] == [1, 1, 0, 1]


def test_deferred_functions_are_handed_out_once_in_their_order() -> None:
    group = group_of()
    assert group.take_deferred() == []
    group.defer(print)
    group.defer(repr)  # type: ignore[arg-type]  # never called
    assert group.take_deferred() == [print, repr]
    assert group.take_deferred() == []


def test_a_task_may_end_while_the_group_is_read() -> None:
    first, second = FakeTask(), FakeTask()
    group = group_of(first, second)
    for task in group:
        group.running.remove(task)
    assert group.is_finished
