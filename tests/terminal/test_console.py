"""The builtins print() and input() in sessions."""

from __future__ import annotations

import asyncio
import builtins
import calendar
import cmd
import getpass
import subprocess
import sys
from pathlib import Path

import pytest

from greenio.output import put_text, use_scope
from greenio.testing import Visit
from tests.support.servers.script_process import environment, write


def test_they_use_the_page_of_their_session(capfd: pytest.CaptureFixture[str]) -> None:
    def app() -> None:
        print("hello", 1, sep="-", end="!\n")
        name = builtins.input("name? ")
        print("hi", name)

    with Visit(app) as visit, Visit(app) as other:
        visit.type_line("Ann")
        visit.wait(lambda: visit.ended)
        assert visit.terminals.text == "hello-1!\nname? Ann\nhi Ann\n"
        assert other.terminals.text == "hello-1!\nname? "
        other.type_line("Bob")
        other.wait(lambda: other.ended)
        assert other.terminals.text.endswith("hi Bob\n")
    print("outside")
    assert capfd.readouterr().out == "outside\n"


def test_a_password_is_asked_in_the_page_and_not_shown() -> None:
    def app() -> None:
        put_text("got", getpass.getpass("Secret: "))

    with Visit(app) as visit:
        visit.type_line("abc")
        visit.wait(lambda: visit.ended)
        assert visit.terminals.text == "Secret: \n"
        assert visit.texts() == ["got abc"]


def test_a_coroutine_prints_and_is_told_how_to_ask() -> None:
    async def app() -> None:
        print("printed")
        try:
            builtins.input("name?")
        except RuntimeError as error:
            put_text(error)
        await asyncio.sleep(0)

    with Visit(app) as visit:
        visit.wait(lambda: visit.ended)
        assert visit.terminals.text == "printed\n"
        assert "from greenio.input import input" in visit.texts()[-1]


def test_printed_text_stays_in_order_with_other_outputs() -> None:
    def app() -> None:
        print("first")
        put_text("second")
        print("third")
        with use_scope("inner"):
            print("fourth")
        print("fifth")

    with Visit(app) as visit:
        visit.wait(lambda: visit.ended)
        shown = visit.terminals.by_id
        kinds = [
            shown[each["terminal"]].text.strip() if each["k"] == "terminal" else each["text"]
            for each in visit.scopes["ROOT"]
            if each["k"] in ("terminal", "text")
        ]
        assert kinds == ["first", "second", "third", "fifth"]
        (inner,) = visit.scopes["inner"]
        assert shown[inner["terminal"]].text == "fourth\n"


def test_what_the_standard_library_asks_and_prints_is_the_pages() -> None:
    class Shell(cmd.Cmd):
        use_rawinput = True
        prompt = "> "

        def do_month(self, _: str) -> None:
            calendar.prmonth(2026, 11)

        def do_quit(self, _: str) -> bool:
            return True

    with Visit(lambda: Shell().cmdloop()) as visit:
        visit.wait(lambda: visit.terminals.by_id)
        visit.type_line("month")
        visit.wait(lambda: "November 2026" in visit.terminals.newest.text)
        visit.type_line("quit")
        visit.wait(lambda: visit.ended)


def test_a_debugger_and_the_script_itself_may_read_the_servers_terminal(tmp_path: Path) -> None:
    script = """
import greenio, builtins
from greenio.output import put_text
from greenio.testing import Visit
def debug():
    breakpoint()
    put_text("went on")
with Visit(debug, timeout=10) as visit:
    visit.wait(lambda: not visit.session.tasks)
    print(visit.texts())
print(builtins.input())
"""
    done = subprocess.run(
        [sys.executable, str(write(tmp_path, script))],
        input="p 40 + 2\ncontinue\nleft alone\n",
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env=environment(),
    )
    assert "(Pdb) 42" in done.stdout, done.stderr
    assert done.stdout.endswith("['went on']\nleft alone\n"), done.stdout
