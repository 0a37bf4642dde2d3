"""Names: the rule for those of items, scopes and pins, and the known name that a misspelt one means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from greenio.error_pages import see

_ALLOWED = re.compile(r"[A-Za-z0-9_-]*")

#: Similarity, by difflib, from which two words are taken for the same one misspelt: "tpye" and "type" have 0.75.
_SIMILAR = 0.75


def closest_name(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that ``name`` probably means; None if none is similar.

    Example: ``closest_name("prot", ["host", "port"])`` returns ``"port"``.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - needed for mistakes only

    found = get_close_matches(name, list(known), 1, _SIMILAR)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: ``"; did you mean 'port'?"``, or nothing."""
    found = closest_name(name, known)
    return "" if found is None else f"; did you mean {found!r}?"


def check_name(function: str, parameter: str, value: str) -> str:
    """Return ``value`` if it consists of ASCII letters, digits, ``-`` and ``_`` only.

    An empty string is accepted; callers that need a name check for it.

    :param function: name of the public function, for the message.
    :param parameter: name of its parameter, for the message.
    :param value: the name.
    :raises TypeError: ``value`` is no str.
    :raises ValueError: it has other characters.

    Example: ``check_name("use_scope", "name", "left-side")``
    """
    if not isinstance(value, str):
        raise TypeError(f"{function}(): {parameter} must be a str, not {type(value).__name__}")
    if _ALLOWED.fullmatch(value) is None:
        raise ValueError(
            f"{function}(): {parameter}={value[:80]!r} is not allowed. "
            f"Use only ASCII letters, digits, '-' and '_'{see('error_name')}."
        )
    return value
