"""What a session prints goes to its page, and what others print does not."""

from __future__ import annotations

import sys

import pytest

from greenio.battery import redirect_stdout
from greenio.exceptions import SessionNotFoundException
from greenio.session import hold
from greenio.testing import Visit


def test_prints_are_shown_once_for_each_write() -> None:
    def app() -> None:
        with redirect_stdout():
            print("hello", end="")
            print("!")

    with Visit(app) as page:
        assert page.texts() == ["hello", "!", "\n"]


def test_other_sessions_and_other_code_print_as_ever(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout
    texts: list[str] = []

    def redirecting() -> None:
        with redirect_stdout(texts.append):
            print("mine", end="")
            hold()

    with Visit(redirecting), Visit(lambda: print("of another session")) as other:
        print("of no session")
        assert other.terminals.text.strip() == "of another session"
    assert texts == ["mine"]
    assert sys.stdout is before
    assert capsys.readouterr().out == "of no session\n"


def test_a_function_that_prints_itself_does_not_recur() -> None:
    def app() -> None:
        with redirect_stdout(lambda text: print(f"<{text}>", end="")):
            print("x", end="")

    with Visit(app) as page:
        assert page.terminals.text.strip() == "<x>"


def test_it_needs_a_session_and_a_function() -> None:
    with pytest.raises(SessionNotFoundException), redirect_stdout():
        pass
    with pytest.raises(TypeError, match="output_func must be callable"):
        redirect_stdout("x")  # type: ignore[arg-type]
