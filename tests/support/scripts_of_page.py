"""The answers of a page to ``eval_js()``, for visits without a browser."""

from __future__ import annotations

from typing import Any

from greenio.protocol import commands, events
from greenio.testing import Visit


def answer_script(page: Visit, value: Any) -> commands.RunScript:
    """Wait for the next script whose value is asked for, and answer it; returns its command."""
    answered: set[int] = page.__dict__.setdefault("answered", set())

    def asked() -> list[commands.RunScript]:
        return [
            each
            for each in page.commands
            if isinstance(each, commands.RunScript) and each.request and each.request not in answered
        ]

    page.wait(asked, "a script whose value is asked for")
    script = asked()[0]
    answered.add(script.request)
    page.send(events.Reply(script.request, value))
    return script


def scripts(page: Visit) -> list[commands.RunScript]:
    """Return all scripts that have arrived."""
    page.settle()
    return [each for each in page.commands if isinstance(each, commands.RunScript)]
