"""Many cases on one page of one app process: each a few lines, shown and looked at in a tenth of a second.

    def test_bold(runner):
        page = runner.show('put_text("x").style("font-weight: bold")')
        expect(page.items()).to_have_css("font-weight", "700")

When ``show`` returns, the page has done all that the lines say.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server, run_app

APP = """
    import queue, warnings
    snippets = queue.Queue()

    def play(snippet):
        try:
            exec(snippet, {**globals()})
        except Exception as error:
            return f"{type(error).__name__}: {error}"

    def app():
        number = 0
        while snippet := snippets.get():
            close_popup()
            clear("ROOT")
            run_js("for (const toast of document.querySelectorAll('.toast')) toast.remove()")
            number += 1
            problem = play(snippet)
            eval_js("1")  # answered when everything before it is done
            log.append(("end of snippet", number, problem))
"""


class PageRunner:
    """One open page whose app shows what tests ask for.

    :param settings: of ``start_server()``.
    :param early_script: runs in the page before everything else.
    :param context: of the visit, such as ``viewport``.
    """

    def __init__(
        self,
        folder: Path,
        browser: Browser,
        *,
        settings: dict[str, Any] | None = None,
        early_script: str = "",
        **context: Any,
    ) -> None:
        self.server: Server = run_app(folder, APP, **(settings or {}))
        self.page = Visit(browser, self.server.address, **{"reduced_motion": "reduce", **context})
        self.page.page.add_init_script(early_script)
        self.page.open()
        self._shown = 0
        self._before = 0

    def show(self, snippet: str, *, raises: str | None = None) -> Visit:
        """Run ``snippet`` on an empty page; wait until the page shows its result.

        :param raises: the beginning of the exception that it must end with, as ``Type: text``.
        """
        text = textwrap.dedent(snippet)
        self._before = len(self.server.log)
        self.server.evaluate(f"snippets.put({text!r})")
        self._shown += 1
        self.server.wait_for(self._end, f"end of the snippet\n{text}")
        problem = self._end()[2]
        assert (problem is None) == (raises is None), problem
        assert problem is None or problem.startswith(raises or ""), problem
        return self.page

    def _end(self) -> Any:
        return next((entry for entry in self.server.log if _is_end(entry, self._shown)), None)

    @property
    def log(self) -> list[Any]:
        """Entries of ``log`` that the present snippet and its callbacks have appended so far."""
        return [entry for entry in self.server.log[self._before :] if not _is_end(entry, self._shown)]

    def wait_log(self, count: int) -> list[Any]:
        """Wait until ``log`` has ``count`` entries of the present snippet."""
        self.server.wait_for(lambda: len(self.log) >= count, f"{count} log entries")
        return self.log

    def html(self, selector: str = "#pywebio-scope-ROOT") -> str:
        """Return the inner HTML of the first element of ``selector``, without what is random or only decoration."""
        html = str(self.page.page.locator(selector).first.inner_html())
        html = re.sub(r' (?:data-greenio-observed|tabindex|role|style)="[^"]*"', "", html)
        return re.sub(r' id="pywebio-scope-s[0-9a-z]{10}"', "", html)

    def box(self, selector: str) -> dict[str, float]:
        """Place and size of the first element of ``selector``."""
        found = self.page.page.locator(selector).first.bounding_box()
        assert found is not None, f"{selector} is not visible"
        return dict(found)

    def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression or function in the page."""
        return self.page.page.evaluate(script)

    def new_errors(self) -> list[str]:
        """Return the errors on the console since the last call."""
        self.evaluate("0")  # what the console told before has arrived with the answer
        errors, self.page.console[:] = list(self.page.console), []
        return errors

    def close(self) -> None:
        """The end of the page and its process, which must both have been silent."""
        self.server.evaluate("snippets.put(None)")
        self.page.close()
        self.server.stop()
        self.server.check_silence()


def _is_end(entry: Any, number: int) -> bool:
    return isinstance(entry, tuple) and entry[:2] == ("end of snippet", number)
