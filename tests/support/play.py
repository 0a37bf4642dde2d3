"""Apps that run to their end by themselves, and what their page then shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.protocol import commands
from greenio.testing import Visit


def play(app: Callable[[], Any]) -> Visit:
    """Run ``app`` to its end and return its page. A failed assertion inside the app fails here."""
    failures: list[BaseException | None] = []

    def watched() -> None:
        try:
            app()
        except BaseException as error:
            failures.append(error)
            raise
        failures.append(None)

    with Visit(watched, debug=True) as page:
        page.wait(lambda: failures, "the end of the app")
        page.settle()
    for failure in failures:
        if failure is not None:
            raise failure
    assert not [command for command in page.commands if isinstance(command, commands.Crash)]
    return page


def result_of(app: Callable[[], Any], **options: Any) -> Any:
    """Run ``app`` to its end and return its result. ``options`` are those of ``Visit``."""
    found: list[Any] = []
    with Visit(lambda: found.append(app()), **options) as page:
        page.wait(lambda: found)
    return found[0]


def shown(app: Callable[[], Any]) -> list[str]:
    """Run ``app`` to its end and return the texts on its page."""
    return play(app).texts()


def only(app: Callable[[], Any]) -> dict[str, Any]:
    """Run ``app`` to its end and return the only item on its page, as it travels."""
    [item] = play(app).scopes["ROOT"]
    return item
