"""One server, and mostly one page, for many small questions: the app evaluates the expressions that it is given.

    question = ask("input('Age?', type=NUMBER)")
    question.page.field().fill("5")
    question.page.press("Submit")
    assert question.answer() == 5

A page that is asked one question after the other costs a tenth of what a page for each would.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from itertools import count
from typing import Any

from playwright.sync_api import Browser

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server

APP = """
    import queue
    from datetime import date, datetime, time as clock
    from greenio.input import cancel_form
    from greenio.pin import *

    questions = {}
    may_refuse = threading.Event()

    def evaluated(code):
        if "\\n" not in code:
            return eval(code, globals())
        names = dict(globals())
        exec(code, names)
        return names["run"]()

    def app():
        mine = questions.setdefault(eval_js("new URLSearchParams(location.search).get('page')"), queue.Queue())
        while True:
            number, code = mine.get()
            clear()
            try:
                result = evaluated(code)
            except SessionException:
                raise
            except Exception as error:
                result = f"{type(error).__name__}: {error}"
            log.append((number, result))
"""


class Question:
    """A question on its page, and what the app got."""

    def __init__(self, server: Server, page: Visit, number: int, code: str) -> None:
        self.server = server
        self.page = page
        self.code = code
        self._number = number

    @property
    def is_answered(self) -> bool:
        return any(number == self._number for number, _ in self.server.log)

    def answer(self) -> Any:
        """Wait for the value of the expression and return it."""
        self.server.wait_for(lambda: self.is_answered, f"answer to {self.code}")
        return next(value for number, value in self.server.log if number == self._number)

    def submit(self) -> Any:
        """Press Submit and return the answer."""
        self.page.press("Submit")
        return self.answer()


class Asker:
    """Asks on a page of its own, or on the one that is kept for whoever does not mind."""

    def __init__(self, server: Server, browser: Browser) -> None:
        self._server = server
        self._browser = browser
        self._numbers = count(1)
        self._kept: Visit | None = None
        self._last: Question | None = None

    def ask(self, code: str, visit: Callable[..., Visit], **context: Any) -> Question:
        """``code``: an expression, or a text that defines ``run()``. ``context``: of a page of its own."""
        number = next(self._numbers)
        if context:
            name = f"own{number}"
            page = visit(self._server, f"?page={name}", **context)
        else:
            page, name = self._common(number)
        code = textwrap.dedent(code).strip()
        question = Question(self._server, page, number, code)
        self._server.wait_until(f"{name!r} in questions")
        self._server.evaluate(f"questions[{name!r}].put({(number, code)!r})")
        if not context:
            self._last = question
        return question

    def _common(self, number: int) -> tuple[Visit, str]:
        if self._last is not None and not self._last.is_answered:
            self.close()
        if self._kept is None:
            self._name = f"common{number}"
            self._kept = Visit(self._browser, self._server.address).open(f"?page={self._name}")
        self._kept.expect_no_card()
        return self._kept, self._name

    def check(self) -> None:
        """Complain about what the common page said in its console."""
        if self._kept is not None:
            self._kept.page.evaluate("0")  # what was said before has been heard when this is answered
            said, self._kept.console = self._kept.console, []
            expected, self._kept.expected_errors = self._kept.expected_errors, []
            assert not [each for each in said if not any(part in each for part in expected)], said

    def close(self) -> None:
        """Close the common page."""
        if self._kept is not None:
            self._kept.context.close()
        self._kept = self._last = None
