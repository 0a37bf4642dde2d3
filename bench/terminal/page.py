"""Visits of a program in Chromium: keys are typed, and what the terminal shows is read."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from bench.terminal.screen import has_come, tidy

_KEYS = {
    "\r": "Enter",
    "\x7f": "Backspace",
    "\t": "Tab",
    "\x1b": "Escape",
    "\x03": "Control+c",
    "\x04": "Control+d",
    "\x18": "Control+x",
    "\x11": "Control+q",
}
_ARROWS = {"\x1b[A": "ArrowUp", "\x1b[B": "ArrowDown", "\x1b[C": "ArrowRight", "\x1b[D": "ArrowLeft"}


@dataclass(frozen=True)
class Transcript:
    """What the terminal of a visit showed, the exit code, and the problem if there was one."""

    text: str
    code: int | None
    problem: str = ""


class Visit:
    """A visit in a page of its own. Call :meth:`advance` until it is true.

    :param page: of Playwright.
    :param steps: what has to be shown, and what is typed then.
    :param timeout: seconds for all of it.
    """

    def __init__(self, page: Any, address: str, steps: tuple[tuple[str, str], ...], timeout: float) -> None:
        self.page = page
        self._steps = list(steps)
        self._end = time.monotonic() + timeout
        self._taken_at: tuple[str, str] | None = None
        self._problem = ""
        page.goto(address)
        page.wait_for_function("window.greenio_terminal", timeout=15_000)

    def advance(self) -> bool:
        """Take the next step if what it waits for has come; return whether the visit is over."""
        shown = self._shown()
        now = (shown["line"], tidy(shown["text"]))
        if shown["ended"] is not None:
            return True
        if time.monotonic() > self._end:
            self._problem = f"waits for {self._steps[0][0] if self._steps else 'the end'!r}"
            return True
        if self._steps and now != self._taken_at and has_come(self._steps[0][0], *now):
            self._taken_at = now if self._steps[0][1] else None
            self._type(self._steps.pop(0)[1])
        return False

    def transcript(self) -> Transcript:
        """Return what was shown, when the visit is over."""
        self.page.wait_for_timeout(100)
        shown = self._shown()
        problem = self._problem
        if self._steps and not problem:
            problem = f"ended before {self._steps[0][0]!r}"
        return Transcript(tidy(shown["text"]), shown["ended"], problem)

    def _shown(self) -> Any:
        return self.page.evaluate("greenio_terminal.snapshot()")

    def _type(self, text: str) -> None:
        for sequence in _ARROWS:
            if text == sequence:
                self.page.keyboard.press(_ARROWS[sequence])
                return
        for character in text:
            if character in _KEYS:
                self.page.keyboard.press(_KEYS[character])
            elif ord(character) > 127:
                self.page.keyboard.insert_text(character)
            else:
                self.page.keyboard.type(character)
