"""All stores keep one contract; and which one is chosen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import gevent
import pytest

from greenio.runtime.redis.link import RedisLink
from greenio.runtime.redis.server import RedisServer
from greenio.storage import store as module
from greenio.storage.redis_store import RedisStore
from greenio.storage.session_values import MemoryStore
from greenio.storage.sqlite_store import SqliteStore
from greenio.storage.store import Store, default_path
from tests.support.servers.redis_server import redis_server


@pytest.fixture(params=["sqlite", "redis", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "redis":
        with redis_server(tmp_path) as redis:
            yield RedisStore(RedisLink(RedisServer(redis.url, "GREENIO_STORAGE")))
    elif request.param == "sqlite":
        made = SqliteStore(tmp_path / "values.db")
        yield made
        made.close()
    else:
        yield MemoryStore()


def test_the_contract(store: Store) -> None:
    assert store.get("app", "a") is None
    store.put("app", "a", b'"one"')
    store.put("app", "\u00e4 b:c", b"[1]")
    assert store.get("app", "a") == b'"one"'
    assert sorted(store.keys("app")) == ["a", "\u00e4 b:c"]
    assert store.delete("app", "a")
    assert not store.delete("app", "a")
    assert store.swap("app", "a", None, b"1")
    assert not store.swap("app", "a", None, b"2")
    assert not store.swap("app", "a", b"2", b"3")
    assert store.swap("app", "a", b"1", b"9007199254740993")
    assert store.add("app", "a", 2) == b"9007199254740995"
    assert store.add("app", "new", -1) == b"-1"
    assert store.add("app", "\u00e4 b:c", 1) is None
    assert store.swap("app", "a", b"9007199254740995", None)
    assert store.get("app", "a") is None


def test_sums_and_swaps_of_many_at_once_are_all_there(store: Store) -> None:
    def work() -> None:
        for _ in range(25):
            store.add("app", "sum", 1)
            while True:
                old = store.get("app", "list") or b""
                if store.swap("app", "list", old or None, old + b"x"):
                    break

    gevent.joinall([gevent.spawn(work) for _ in range(4)], raise_error=True)
    assert store.get("app", "sum") == b"100"
    assert store.get("app", "list") == b"x" * 100


def test_the_variable_chooses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def chosen(place: str) -> Store:
        monkeypatch.setattr(module, "_store", None)
        monkeypatch.setenv("GREENIO_STORAGE", place)
        assert module.shared_store() is module.shared_store()
        return module.shared_store()

    assert isinstance(chosen("valkey://host"), RedisStore)
    store = chosen(str(tmp_path / "x.db"))
    assert isinstance(store, SqliteStore)
    assert store._path == tmp_path / "x.db"
    with pytest.raises(ValueError, match="GREENIO_STORAGE='http://host' is no address"):
        chosen("http://host")


@pytest.mark.parametrize(
    ("script", "path"),
    [
        ("/srv/shop.py", "/srv/shop.storage.db"),
        ("/usr/bin/greenio", "{cwd}/greenio.storage.db"),
        (None, "{cwd}/greenio.storage.db"),
        ("/lib/pytest/__main__.py", "{cwd}/greenio.storage.db"),
    ],
)
def test_the_file_is_beside_the_script(
    monkeypatch: pytest.MonkeyPatch, script: str | None, path: str
) -> None:
    main = ModuleType("__main__")
    main.__file__ = script
    monkeypatch.setitem(sys.modules, "__main__", main)
    assert str(default_path()) == path.format(cwd=Path.cwd())
