"""The console into the server: statements, and what goes wrong in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from greenio.protocol import events
from greenio.terminal import repl
from greenio.testing import Visit

TOKEN = "the-administrators-token"


@pytest.fixture
def console(monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    monkeypatch.setattr(repl, "_TRIAL_SECONDS", 0.0)
    with Visit(repl.console_app(TOKEN)) as visit:
        yield visit


def enter(visit: Visit, *lines: str) -> str:
    """Type lines; return what is shown then, up to the next prompt."""

    def asks(begun: int) -> bool:
        return visit.terminals.text[begun:].endswith((">>> ", "... ", "token: "))

    visit.wait(lambda: asks(0))
    before = len(visit.terminals.text)
    for line in lines:
        shown = len(visit.terminals.text)
        visit.type_line(line)
        visit.wait(partial(lambda begun: asks(begun) or visit.terminals.newest.ended, shown))
    return visit.terminals.text[before:]


def test_it_executes_what_the_holder_of_the_token_enters(console: Visit) -> None:
    assert enter(console, TOKEN).startswith("\nPython ")
    assert enter(console, "n = 20; n + 1", "_ * 2") == "n = 20; n + 1\n21\n>>> _ * 2\n42\n>>> "
    assert enter(console, "for i in range(2):", "    print(i, end=';')", "").endswith("0;1;>>> ")
    assert "SyntaxError" in enter(console, "1 +* 2")
    failed = enter(console, "def f(): return 1 / 0", "", "f()")
    assert 'File "<console>", line 1, in f' in failed
    assert "repl.py" not in failed
    assert "this console" in enter(console, "sessions")
    assert enter(console, "run_in(list(sessions)[0], __import__('greenio.output').output.put_text, 'hello')")
    assert "hello" in console.texts()
    assert "KeyError" in enter(console, "sessions['nobody']")
    console.type_line("while True: pass")
    console.wait(lambda: console.terminals.text.endswith("... "))
    console.send(events.TerminalInterrupt(console.terminals.newest.id))
    console.wait(lambda: console.terminals.text.endswith("KeyboardInterrupt\n>>> "))
    console.send(events.TerminalInput(console.terminals.newest.id, eof=True))
    console.wait(lambda: console.terminals.newest.ended)
    assert console.terminals.newest.code == 0
    assert TOKEN not in console.terminals.text


def test_nobody_else_gets_in(console: Visit) -> None:
    for wrong in ("guess", "", TOKEN.upper()):
        enter(console, wrong)
    console.wait(lambda: console.terminals.newest.ended)
    assert console.terminals.newest.code == 1
    assert ">>>" not in console.terminals.text


def test_a_function_that_fails_in_a_session_fails_here(console: Visit) -> None:
    enter(console, TOKEN)
    assert "ValueError: from there" in enter(
        console, "def f(): raise ValueError('from there')", "", "run_in(list(sessions)[0], f)"
    )
