"""Show one pin on a page in this process, let the visitor change it, and read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.output import put_button
from greenio.pin import pin
from greenio.testing import Visit


def pin_after(put: Callable[[], Any], raw: Any) -> tuple[dict[str, Any], Any, Any]:
    """Return the item that travels, the first value, and the value after the visitor has changed it to ``raw``.

    :param put: shows a pin named ``x``.
    """
    got: list[Any] = []

    def app() -> None:
        put()
        put_button("read", lambda: got.append(pin.x))

    with Visit(app) as page:
        page.settle()
        page.click("read")
        page.wait(lambda: len(got) == 1)
        item = page.pins.item("x")
        page.edit_pin("x", raw)
        page.click("read")
        page.wait(lambda: len(got) == 2)
    return item, got[0], got[1]


def failure_of(call: Callable[[], Any]) -> BaseException | None:
    """Return what ``call()`` raises inside of a session; it must leave nothing on the page."""
    failures: list[BaseException | None] = []

    def app() -> None:
        try:
            call()
        except Exception as failure:
            failures.append(failure)
        else:
            failures.append(None)

    with Visit(app) as page:
        page.wait(lambda: failures)
        assert page.scopes["ROOT"] == []
    return failures[0]
