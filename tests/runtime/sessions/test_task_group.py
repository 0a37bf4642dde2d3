"""The tasks of one session: those that keep it open, and those that wait for it beside them."""

from __future__ import annotations

import threading

from greenio.runtime.sessions.task_group import TaskGroup


class Task:
    """Counts how often it is woken."""

    def __init__(self) -> None:
        self.woken = 0

    def unpark(self) -> None:
        self.woken += 1


def test_running_tasks_keep_the_session_open() -> None:
    tasks: TaskGroup[Task] = TaskGroup()
    assert tasks.is_finished
    tasks.running.append(Task())
    assert (len(tasks), tasks.is_finished) == (1, False)


def test_a_registered_thread_keeps_the_session_open_from_its_start_on() -> None:
    tasks: TaskGroup[Task] = TaskGroup()
    may_end = threading.Event()
    thread = threading.Thread(target=may_end.wait)
    tasks.expect(thread)
    assert tasks.is_finished, "it has not started yet"
    thread.start()
    assert not tasks.is_finished
    tasks.adopt(Task(), thread)
    may_end.set()
    thread.join()
    assert len(tasks) == 1


def test_the_end_wakes_all_that_wait() -> None:
    tasks: TaskGroup[Task] = TaskGroup()
    running, outside, left, coroutine = (Task() for _ in range(4))
    tasks.running.append(running)
    tasks.enter(outside)
    tasks.enter(left)
    tasks.leave(left)
    tasks.coroutines = {coroutine}
    tasks.unpark_all()
    assert [task.woken for task in (running, outside, left, coroutine)] == [1, 1, 0, 1]


def test_deferred_functions_are_taken_once_in_their_order() -> None:
    tasks: TaskGroup[Task] = TaskGroup()
    called: list[int] = []
    tasks.defer(lambda: called.append(1))
    tasks.defer(lambda: called.append(2))
    for function in tasks.take_deferred():
        function()
    assert called == [1, 2]
    assert tasks.take_deferred() == []
