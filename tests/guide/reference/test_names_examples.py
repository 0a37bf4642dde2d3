"""The example of every public function runs: in a session, until it ends or waits for the visitor."""

from __future__ import annotations

import builtins
import datetime
import hashlib
import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import greenio.pin
import greenio.session
import greenio.storage
from greenio.guide.reference.names import Entry, entries
from greenio.guide.reference.pages import documentation
from greenio.testing import Visit

#: Examples that need a server, another process, a secret, a project of another library, or a program of their own;
#: enable_debug() would change the log of all tests that follow.
ELSEWHERE = {
    *("start_server", "cpu", "run_async", "run_asyncio_coroutine", "log_in", "Values", "go", "file_picker"),
    *("enable_debug", "basic_auth", "custom_auth", "pyinstaller_datas", "get_current_session"),
}


class _Thing:
    """Stands for an object of the author's: a model, a database, a file."""

    def __call__(self, *_given: object) -> Any:
        return []

    def __getattr__(self, _name: str) -> Any:
        return lambda *given: None


def samples() -> dict[str, Any]:
    """The names that examples take for granted."""
    things = "stop ask_the_database model set_volume save more tick work database client"
    return {
        **{name: _Thing() for name in things.split()},
        "rows": [["Tea", 2], ["Bun", 1]],
        "error": OSError("no such file"),
        "name": "Ada",
        "chart": "chart",
        "done": 1,
        "total": 2,
        "COUNTRIES": {"Italy": ["Rome"]},
        "TOWNS": {"Italy": ["Rome"]},
        "country": "Italy",
        "datetime": datetime.datetime,
        "hashlib": hashlib,
        "logging": logging,
        "threading": threading,
        "Path": Path,
        "password": b"password",
        "salt": b"salt",
        "message": "hello",
        "file": "main.c",
    }


def runnable() -> list[Entry]:
    return [
        entry
        for address, entry in entries().items()
        if callable(entry.value)
        and address not in ELSEWHERE
        and not entry.module.startswith("greenio.platform")
        and documentation(entry).example
    ]


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The files that examples open."""
    place = tmp_path_factory.mktemp("examples")
    (place / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (place / "chime.wav").write_bytes(b"RIFF\0\0\0\0WAVE")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        yield


@pytest.mark.parametrize("entry", runnable(), ids=lambda entry: entry.address)
def test_the_example_runs(entry: Entry) -> None:
    code = compile(documentation(entry).example, entry.address, "exec")
    names = {each.name: each.value for each in entries().values()}
    names |= {"session": greenio.session, "pin": greenio.pin.pin, "info": greenio.session.info}
    names |= {"storage": greenio.storage, entry.name: entry.value}
    names |= {"start_server": lambda *_, **__: None, "print": lambda *_: None}

    def app() -> None:
        if entry.name == "get_output":
            greenio.output.put_text("12:00").named("clock")
        exec(code, {**names, **samples(), "__builtins__": builtins})

    with Visit(app) as page:
        page.settle()
