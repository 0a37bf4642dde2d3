"""Files that pages fetch by token: how long they are there."""

from __future__ import annotations

import gc

from greenio.runtime.files.content import MemoryContent
from greenio.runtime.files.served import PREFIX, File, Files
from tests.support.waiting import wait_until


def test_a_file_is_there_as_long_as_something_refers_to_it() -> None:
    files = Files()
    file = files.add(File(MemoryContent(b"x"), name="a.txt"))
    token = file.url.removeprefix(PREFIX)
    assert files.get(token) is file
    del file
    gc.collect()
    assert files.get(token) is None
    assert len(files) == 0


def test_a_file_can_be_kept_for_a_while() -> None:
    files = Files()
    token = files.add(File(MemoryContent(b"x"))).token
    file = files.add(File(MemoryContent(b"y")))
    files.keep([file], 0.01)
    token = file.token
    del file
    gc.collect()
    assert files.get(token) is not None
    wait_until(lambda: files.get(token) is None, "the file is let go of")


def test_sessions_share_an_asset() -> None:
    files = Files()
    first = files.add_asset("library", MemoryContent(b"1"), "text/javascript")
    second = files.add_asset("library", MemoryContent(b"2"), "text/javascript")
    assert first is second is files.asset("library")
    assert first.immutable


def test_sessions_share_a_file_as_long_as_one_of_them_shows_it() -> None:
    files = Files()
    first = files.share("items", MemoryContent(b"1"), "application/json")
    token = first.token
    assert files.share("items", MemoryContent(b"1"), "application/json") is first
    del first
    gc.collect()
    assert files.get(token) is None
    assert files.share("items", MemoryContent(b"1"), "application/json").token != token


def test_tokens_cannot_be_guessed() -> None:
    tokens = {File(MemoryContent(b"")).token for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 32
