"""The streams of ``sys`` in code of sessions."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import sys
from collections.abc import Iterator

import click
import pytest

from greenio.output import put_text
from greenio.testing import Visit


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    """The root logger without handlers, as a script finds it."""
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    yield root
    root.handlers = handlers


def test_every_way_to_write_shows_in_the_page(capfd: pytest.CaptureFixture[str]) -> None:
    def app() -> None:
        sys.stdout.write("written\n")
        sys.stdout.buffer.write(b"bytes\n")
        print("error", file=sys.stderr)
        click.echo("click")
        name = click.prompt("name")
        logger = logging.getLogger("test_session_streams")
        if not logger.handlers:
            logger.addHandler(logging.StreamHandler())
        logger.warning("logged for %s", name)
        print(sys.stdin.readline().strip(), sys.stdin, sys.stdout.isatty())

    with Visit(app) as visit, Visit(app) as other:
        for each, name in ((visit, "Ann"), (other, "Bob")):
            each.type_line(name)
            each.wait(lambda each=each: "logged" in each.terminals.text)
            each.type_line("line")
            each.wait(lambda each=each: each.ended)
            assert each.terminals.text.splitlines() == [
                *("written", "bytes", "error", "click", f"name: {name}", f"logged for {name}", "line"),
                "line <greenio page name='<stdin>' encoding='utf-8'> True",
            ]
    assert capfd.readouterr() == ("", "")


def test_what_is_for_the_developer_stays_with_the_server(
    capsys: pytest.CaptureFixture[str], root_logger
) -> None:
    root_logger.addHandler(logging.StreamHandler())

    def app() -> None:
        logging.warning("set up for the server")
        root_logger.handlers.clear()
        logging.getLogger("greenio").warning("of greenio")
        print("end")

    with Visit(app) as visit:
        visit.wait(lambda: visit.ended)
        assert visit.terminals.text == "end\n"
    shown = capsys.readouterr().err
    assert [each in shown for each in ("set up for the server", "of greenio")] == [True] * 2


def test_a_redirection_is_of_its_session() -> None:
    def app() -> None:
        with contextlib.redirect_stdout(io.StringIO()) as text:
            print("redirected")
            sys.stdin.readline()
        put_text(text.getvalue())
        print("shown")

    with Visit(app) as visit:
        visit.wait(lambda: visit.session.sender.terminal)
        with Visit(lambda: print("of another")) as other:
            other.wait(lambda: other.ended)
            assert other.terminals.text == "of another\n"
        visit.type_line("")
        visit.wait(lambda: visit.ended)
        assert (visit.texts(), visit.terminals.text) == (["redirected\n"], "\nshown\n")


def test_a_coroutine_is_told_how_to_ask() -> None:
    async def app() -> None:
        await asyncio.sleep(0)
        try:
            sys.stdin.readline()
        except RuntimeError as error:
            put_text(error)

    with Visit(app) as visit:
        visit.wait(lambda: visit.ended)
        assert "from greenio.input import input" in visit.texts()[0]
