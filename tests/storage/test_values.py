"""The dict-like objects."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import gevent
import pytest

from greenio import storage
from greenio.storage import store as module
from greenio.storage.sqlite_store import SqliteStore


@pytest.fixture(autouse=True)
def _new_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    made = SqliteStore(tmp_path / "values.db")
    monkeypatch.setattr(module, "_store", made)
    yield
    made.close()


def test_it_is_like_a_dict() -> None:
    app = storage.app
    app["b"], app["a"] = {"x": [1, None]}, (1.5, True)
    assert dict(app) == {"a": [1.5, True], "b": {"x": [1, None]}}
    assert (list(app), len(app), "a" in app, "c" in app, 3 in app) == (["a", "b"], 2, True, False, False)
    assert app.get("c", 7) == 7
    del app["a"]
    assert app.pop("b") == {"x": [1, None]}
    assert app.pop("b", 8) == 8
    assert app.setdefault("d", 1) == app.setdefault("d", 2) == 1
    for miss in (lambda: app["b"], lambda: app.pop("b"), lambda: app.__delitem__("b")):
        with pytest.raises(KeyError, match="b"):
            miss()
    assert repr(app) == "<storage.app>"


def test_a_look_is_a_copy() -> None:
    storage.app["list"] = [1]
    storage.app["list"].append(2)
    assert storage.app["list"] == [1]


def test_numbers_are_added_in_one_step() -> None:
    assert [storage.app.increment("n"), storage.app.increment("n", 5), storage.app.increment("n", -0.5)] == [
        1,
        6,
        5.5,
    ]
    assert storage.app.increment("n", 1) == 6.5
    storage.app["text"] = "x"
    with pytest.raises(TypeError, match=r"storage\.app\['text'\] is no number but str: 'x'"):
        storage.app.increment("text")
    with pytest.raises(TypeError, match="amount must be a number, not bool"):
        storage.app.increment("n", True)


def test_an_update_is_repeated_if_somebody_was_quicker_and_its_errors_change_nothing() -> None:
    calls = []

    def slow(old: list[int] | None) -> list[int]:
        calls.append(old)
        if len(calls) == 1:
            storage.app["list"] = [0]
        return [*(old or []), 1]

    assert storage.app.update("list", slow) == [0, 1]
    assert calls == [None, [0]]
    with pytest.raises(ZeroDivisionError):
        storage.app.update("list", lambda old: 1 / 0)
    assert storage.app["list"] == [0, 1]


def test_updates_of_many_at_once_are_all_there() -> None:
    def work() -> None:
        for _ in range(10):
            storage.app.update("list", lambda old: [*(old or []), gevent.sleep(0)])

    gevent.joinall([gevent.spawn(work) for _ in range(3)], raise_error=True)
    assert len(storage.app["list"]) == 30


def test_mistakes_name_the_cure() -> None:
    with pytest.raises(
        TypeError, match=r"storage\.app\['when'\]: JSON has no date; store its text: value\.isoformat\(\)"
    ):
        storage.app["when"] = datetime.date(2026, 1, 1)
    with pytest.raises(TypeError, match=r"storage\.app: a key must be a str, not int"):
        storage.app[3] = 1  # type: ignore[index]
    with pytest.raises(ValueError, match=r"storage\.app: a key must have 1 to 200 characters"):
        storage.app[""] = 1
    with pytest.raises(ValueError, match="at most 1,048,576 are accepted"):
        storage.app["big"] = "x" * 1_048_576
    with pytest.raises(TypeError, match=r"storage\.app\[key\] = value stores a value"):
        storage.app.update("a", 3)  # type: ignore[arg-type]
    assert list(storage.app) == []
