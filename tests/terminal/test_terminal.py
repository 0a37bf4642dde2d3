"""A terminal of a session, and what is kept of it."""

from __future__ import annotations

import builtins
from typing import Any

import pytest
from gevent import getcurrent
from gevent.event import Event

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.protocol import commands, events
from greenio.runtime.fairness.preemption import preemptor
from greenio.session import local
from greenio.terminal.printed import printed_text
from greenio.terminal.terminal import Terminal
from greenio.testing import Visit


def reading(read: Any) -> Visit:
    """Return a visit of an app that keeps what ``read(terminal)`` returns."""

    def app() -> None:
        terminal = printed_text()
        assert terminal is not None
        terminal.write("ready")
        while True:
            local.got = [*(local.got or []), read(terminal)]

    return Visit(app)


def got(visit: Visit) -> list[Any]:
    visit.settle()
    values: list[Any] = (visit.session.local_values or {}).get("got", [])
    return values


@pytest.mark.parametrize(
    ("read", "typed", "expected"),
    [
        (lambda terminal: terminal.read_line(), ["a\nb\n", "c", "d\n"], ["a\n", "b\n", "cd\n"]),
        (lambda terminal: terminal.read_line(), ["a\n", "", "b", ""], ["a\n", "", "b"]),
        (lambda terminal: terminal.read_line(2), ["abc\n"], ["ab", "c\n"]),
        (lambda terminal: terminal.read(3), ["ab", "cdef", "g", ""], ["abc", "def", "g"]),
        (lambda terminal: terminal.read(), ["ab\n", "c\n", ""], ["ab\nc\n"]),
        (lambda terminal: terminal.read_available(2), ["abc", "d"], ["ab", "c", "d"]),
    ],
)
def test_reads_return_what_was_typed(read: Any, typed: list[str], expected: list[str]) -> None:
    with reading(read) as visit:
        for text in typed:
            visit.send(events.TerminalInput(visit.terminals.newest.id, text, eof=not text))
        assert got(visit) == expected


def test_many_writes_of_a_turn_are_one_command() -> None:
    def app() -> None:
        for number in range(100):
            print(number)

    with Visit(app) as visit:
        visit.wait(lambda: visit.ended)
        assert len([each for each in visit.commands if isinstance(each, commands.WriteTerminal)]) == 1


def test_the_end_of_the_session_ends_a_read() -> None:
    raised: list[type[BaseException]] = []

    def app() -> None:
        try:
            builtins.input("now ")
        except BaseException as error:
            raised.append(type(error))
            raise

    with Visit(app):
        pass
    assert raised == [SessionClosedException]


def test_input_that_nobody_reads_is_bounded() -> None:
    with reading(lambda terminal: terminal.await_input("line")) as visit:
        many = events.TerminalInput(
            visit.terminals.newest.id, "x" * (limits.TERMINAL_INPUT_CHARACTERS // 2 + 1)
        )
        visit.send(many)
        visit.send(many)
        terminal = visit.session.sender.terminal
        assert isinstance(terminal, Terminal)
        assert sum(map(len, terminal._input or ())) == len(many.data)
        assert visit.terminals.text == "ready\a"


def test_a_reloaded_page_shows_text_mode_and_end_but_no_hidden_input() -> None:
    def app() -> None:
        terminal = printed_text()
        assert terminal is not None
        terminal.write("secret? ")
        terminal.read_line(hidden=True)
        terminal.write("\nname? ")
        terminal.read_line()
        terminal.read_line()

    with Visit(app, keep_page=True) as visit:
        visit.type_line("swordfish")
        visit.reload()
        shown = visit.terminals.newest
        assert (shown.text, shown.mode, shown.ended) == ("secret? \nname? ", "line", False)
        assert visit.commands[-2].replay
        visit.type_line("Ann")
        visit.drop_connection()


def test_a_new_size_is_known() -> None:
    with reading(lambda terminal: terminal.read_line()) as visit:
        visit.send(events.TerminalResize(visit.terminals.newest.id, 40, 12))
        terminal = visit.session.sender.terminal
        assert isinstance(terminal, Terminal)
        assert (terminal.columns, terminal.rows) == (40, 12)
        visit.send(events.TerminalResize("none", 50, 12))
        assert terminal.columns == 40


def test_a_prompt_of_code_that_is_paused_arrives_with_what_it_asks_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = Event()
    paused: list[Any] = []
    monkeypatch.setattr(preemptor, "is_paused", lambda task: task in paused)
    monkeypatch.setattr(limits, "TERMINAL_HOLD_SECONDS", 60.0)

    def app() -> None:
        paused.append(getcurrent())
        terminal = printed_text()
        assert terminal is not None
        terminal.write("Password: ")
        go_on.wait()
        terminal.read_line(hidden=True)

    with Visit(app) as visit:
        visit.settle()
        assert visit.terminals.text == ""
        go_on.set()
        visit.wait(lambda: visit.terminals.newest.mode == "hidden")
        assert visit.terminals.text == "Password: "
