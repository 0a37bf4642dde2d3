"""The page: an editor, the running program beside it, and what the program prints."""

from __future__ import annotations

import threading
from collections.abc import Callable
from html import escape
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from greenio.guide.playground.limits import MAX_CODE
from greenio.guide.playground.program import Program
from greenio.guide.playground.programs import Programs, Refused
from greenio.guide.playground.relay import PREFIX, SANDBOX
from greenio.input import textarea
from greenio.output import (
    put_buttons,
    put_html,
    put_info,
    put_log,
    put_markdown,
    put_scope,
    put_text,
    put_warning,
    toast,
    use_scope,
)
from greenio.session import eval_js, info, register_thread, run_js, set_env

_SCRIPT = (Path(__file__).parent / "script.js").read_text(encoding="utf-8")
_KEYS = '<p class="playground-keys">Ctrl+Enter runs the program</p>'
#: Lines that the page keeps.
_LINES = 500
#: Seconds in which the editor gives its text.
_READ_TIMEOUT = 10

FIRST = """from greenio.input import input
from greenio.output import put_markdown


def main():
    name = input("What is your name?")
    put_markdown(f"# Hello, {name}!")
"""
_OFF = (
    "**The playground is off.** It runs programs on the machine that serves the guide, so it is on only where that is your "
    "own: `greenio guide` on this machine, or `greenio guide --playground` where you want visitors to run programs."
)


def playground_page(programs: Programs | None) -> Callable[[], None]:
    """Return the function of the page.

    :param programs: runs programs; None: the playground is off.
    """

    def playground() -> None:
        set_env(input_panel_fixed=False, input_auto_focus=False)
        with use_scope("guide-head"):
            put_html(
                '<p class="guide-eyebrow">Write, run and share · <a href="./playground_limits">Its limits</a></p>'
            )
            put_markdown("# Playground")
        if programs is None or not (programs.is_asked_for or is_local(info.request.host)):
            put_info(put_markdown(_OFF))
            return
        with use_scope("guide-head"):
            if programs.sandbox.text:
                put_warning(put_markdown(programs.sandbox.text))
        visit = _Visit(programs)
        try:
            visit.show()
        finally:
            visit.leave()

    playground.__doc__ = "Playground\n\nWrite a program, run it beside its code, and share it by a link."
    return playground


def is_local(host: str) -> bool:
    """Return whether a Host header names this machine: a site whose name leads here (DNS rebinding) runs nothing."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


class _Visit:
    """The page of one visitor."""

    def __init__(self, programs: Programs) -> None:
        self._programs = programs
        self._program: Program | None = None
        self._has_left = False

    def show(self) -> None:
        with use_scope("playground-bar"):
            put_buttons(
                [
                    {"label": "Run", "value": self.run, "color": "primary"},
                    {"label": "Stop", "value": self.stop, "color": "light"},
                    {"label": "Copy link", "value": _share, "color": "light"},
                ],
                onclick=lambda do: do(),
            )
            put_scope("playground-state", put_html(_KEYS))
        put_scope("playground-app")
        put_scope("playground-log")
        self._put_placeholder("Your app appears here.")
        code = FIRST
        run_js(_SCRIPT)
        while True:  # the button reads the editor, so that the form stays; Ctrl+Enter sends it
            code = textarea("Program", code={"mode": "python"}, value=code, rows=24, maxlength=MAX_CODE)
            self._start(code)

    def leave(self) -> None:
        self._has_left = True
        self.stop()

    def stop(self) -> None:
        if self._program is not None:
            self._program.stop()

    def run(self) -> None:
        code = eval_js("window.greenioPlayground.read()", timeout=_READ_TIMEOUT)
        if isinstance(code, str):
            self._start(code)

    def _start(self, code: str) -> None:
        before = self._program
        if before is not None:
            before.stop()
            before.wait()
        if self._has_left or self._program is not before:  # Run was pressed twice
            return
        try:
            program = self._program = self._programs.start(code, info.user_ip)
        except Refused as refused:
            self._tell(str(refused))
            return
        except OSError as error:
            self._tell(f"The program cannot be started: {error.strerror}")
            return
        thread = threading.Thread(target=self._follow, args=(program,), daemon=True)
        register_thread(thread)
        thread.start()

    def _follow(self, program: Program) -> None:
        """Show a program and its output until it has ended."""
        try:
            self._tell("Running")
            with use_scope("playground-app", clear=True):
                address = f".{PREFIX}{program.token}/"
                put_html(
                    f'<iframe title="The running program" sandbox="{SANDBOX}" src="{escape(address)}"></iframe>'
                )
            with use_scope("playground-log", clear=True):
                log = put_log(max_lines=_LINES, times=False, label="Output")
            while True:
                program.changed.wait()
                has_ended = program.has_ended
                for line in program.take_output().splitlines()[-_LINES:]:
                    if line != f"Running on unix:{program.path}":  # which says nothing to a reader
                        log.write(_printable(line))
                if has_ended:
                    break
        finally:
            program.stop()
        if program is self._program:
            self._tell(ending(program))
            if not program.has_served or program.reason != "ended":
                self._put_placeholder(ending(program))

    def _tell(self, text: str) -> None:
        with use_scope("playground-state", clear=True):
            put_text(text)

    def _put_placeholder(self, text: str) -> None:
        with use_scope("playground-app", clear=True):
            put_text(text)


def ending(program: Program) -> str:
    """Return why a program has ended, as a sentence."""
    if limit := program.limits.told(program.reason):
        return f"Ended. {limit}"
    if program.reason == "stopped":
        return "Stopped"
    if program.code:
        return f"It has failed with exit code {program.code}. What it has printed is below."
    return "It has ended"


def _share() -> None:
    result: Any = eval_js("window.greenioPlayground.share()", timeout=_READ_TIMEOUT)
    if result == "copied":
        toast("The link is copied", color="success")
    else:
        toast("Copy the address of this page: it holds the program")


def _printable(line: str) -> str:
    """Return a line without what only a terminal understands."""
    return "".join(character for character in line if character.isprintable() or character == "\t")
