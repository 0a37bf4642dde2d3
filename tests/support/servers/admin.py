"""An app, a token and a reader of figures for tests of administration."""

from __future__ import annotations

import re

import requests

from greenio.input import input
from greenio.output import put_text

TOKEN = "correct-horse-battery"


def asking() -> None:
    """Show a text, then wait for an answer."""
    put_text("hello")
    input("?")


def figures(url: str) -> dict[str, str]:
    """Return the figures at an address: names with their labels to values."""
    answer = requests.get(url, timeout=10)
    assert answer.status_code == 200
    return dict(re.findall(r"^([a-z_]+(?:\{.*\})?) (\S+)$", answer.text, re.MULTILINE))
