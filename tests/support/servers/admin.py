"""An app and a token for tests of administration."""

from __future__ import annotations

from greenio.input import input
from greenio.output import put_text

TOKEN = "correct-horse-battery"


def asking() -> None:
    """Show a text, then wait for an answer."""
    put_text("hello")
    input("?")
