"""The task and session that the running code belongs to."""

from __future__ import annotations

import threading
from typing import Any

import gevent
import pytest

from greenio.exceptions import SessionNotFoundException
from greenio.runtime import current
from greenio.runtime.current import current_session, current_task, known_task
from greenio.testing import Visit


def test_code_of_an_app_belongs_to_its_task() -> None:
    found: list[Any] = []
    with Visit(lambda: found.append((current_task(), current_session()))) as page:
        page.wait(lambda: found)
    task, session = found[0]
    assert session is page.session
    assert task.session is session


def test_code_outside_belongs_to_no_session() -> None:
    assert known_task() is None
    with pytest.raises(SessionNotFoundException):
        current_task()


def test_nothing_is_inherited_by_greenlets_and_threads() -> None:
    found: list[Any] = []

    def app() -> None:
        gevent.spawn(lambda: found.append(known_task())).join()
        thread = threading.Thread(target=lambda: found.append(known_task()))
        thread.start()
        thread.join()

    with Visit(app) as page:
        page.wait(lambda: len(found) == 2)
    assert found == [None, None]


def test_a_look_at_a_value_does_not_start_script_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> None:
        raise AssertionError("script mode has started")

    monkeypatch.setattr(current, "_default_session", start)
    with pytest.raises(SessionNotFoundException, match="first output"):
        current_task(may_start=False)
    with pytest.raises(AssertionError, match="has started"):
        current_task()


def test_script_mode_gives_other_code_a_session(monkeypatch: pytest.MonkeyPatch) -> None:
    def serve_one() -> None:
        with Visit(lambda: gevent.sleep(0)) as page:
            monkeypatch.setattr(current, "_default_session", lambda: page.session)
            assert current_session() is page.session

    thread = gevent.spawn(serve_one)
    thread.get()
