"""Logins and their tokens."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from greenio.battery import auth, basic_auth, custom_auth, revoke_auth
from greenio.exceptions import GreenioWarning
from greenio.testing import Visit
from tests.support.scripts_of_page import answer_script, scripts

SECRET = "a secret of some length"
KEY = SECRET.encode()


def test_a_token_names_its_visitor() -> None:
    token = auth.make_token("Eva", KEY, "t")
    assert auth.read_token(token, KEY, "t", 7) == "Eva"


def test_other_tokens_name_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    token = auth.make_token("Eva", KEY, "t")
    payload, _, signature = token.partition(".")
    other = auth.make_token("Adam", KEY, "t").partition(".")[0]
    for bad in (None, 5, "", ".", "é.é", payload, f"{other}.{signature}", f"{payload}.{signature[:-1]}"):
        assert auth.read_token(bad, KEY, "t", 7) is None, bad
    assert auth.read_token(token, b"another secret, also long", "t", 7) is None
    assert auth.read_token(token, KEY, "other", 7) is None
    assert auth.read_token(token, KEY, "t", -1) is None


def test_a_visitor_logs_in_and_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auth, "_MAX_DELAY", 0.01)
    got: list[Any] = []

    def app() -> None:
        got.append(basic_auth(lambda name, password: password == "right", SECRET))

    with Visit(app) as page:
        answer_script(page, None)
        page.answer(username="Eva", password="wrong")
        page.wait(lambda: page.toasts)
        page.answer(username="Eva", password="right")
        page.wait(lambda: got)
        token = scripts(page)[-1].args["value"]
    with Visit(app) as page:
        answer_script(page, token)
        page.wait(lambda: len(got) == 2)
    assert got == ["Eva", "Eva"]


def test_an_error_in_the_check_counts_as_a_failure(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(auth, "_MAX_DELAY", 0.01)
    with Visit(lambda: basic_auth(lambda *_: 1 / 0, SECRET)) as page:  # type: ignore[arg-type, return-value]
        answer_script(page, None)
        with caplog.at_level(logging.ERROR, "greenio.battery"):
            page.answer(username="Eva", password="x")
            page.wait(lambda: page.toasts)
    assert "verify_func failed" in caplog.text


def test_a_function_of_the_app_may_log_in_also_in_coroutine_sessions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auth, "_MAX_DELAY", 0.01)
    names = iter(["", "Eva"])
    got: list[Any] = []

    async def app() -> None:
        got.append(await custom_auth(lambda: next(names), SECRET))
        revoke_auth("mine")

    with Visit(app) as page:
        answer_script(page, None)
        page.wait(lambda: scripts(page)[-1].args == {"key": "mine"})
    assert got == ["Eva"]


def test_mistakes_are_told_at_the_call() -> None:
    with pytest.raises(TypeError, match="secret must be a str or bytes"):
        custom_auth(lambda: "x", 5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="verify_func must be callable"):
        basic_auth("x", SECRET)  # type: ignore[arg-type]
    with pytest.warns(GreenioWarning, match="fewer than 16"), pytest.raises(Exception, match="session"):
        basic_auth(lambda *_: True, "short")
