"""Environment variables: ``GREENIO_X``, and where that is unset ``PYWEBIO_X``."""

from __future__ import annotations

import os

#: Where the next process finds the token of tracebacks, after a change of the code.
RELOADED_TOKEN = "GREENIO_RELOADED_TOKEN"

_OFF = frozenset(("", "0", "false", "no", "off"))


def variable(name: str) -> str | None:
    """Return the text of the variable, None if it is unset.

    Example: ``variable("THEME")`` reads ``GREENIO_THEME``, else ``PYWEBIO_THEME``.
    """
    value = os.environ.get(f"GREENIO_{name}")
    return os.environ.get(f"PYWEBIO_{name}") if value is None else value


def flag(name: str, default: bool = False) -> bool:
    """Return whether the variable is on. ``0``, ``false``, ``no``, ``off`` and the empty text are off.

    :param default: the answer if it is unset.
    """
    value = variable(name)
    return default if value is None else is_on(value)


def is_on(text: str) -> bool:
    """Return whether a text means yes. ``0``, ``false``, ``no``, ``off`` and the empty text mean no."""
    return text.strip().lower() not in _OFF
