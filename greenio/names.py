"""The rule for names of items, scopes and pins."""

from __future__ import annotations

import re

_ALLOWED = re.compile(r"[A-Za-z0-9_-]*")


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
            "Use only ASCII letters, digits, '-' and '_'."
        )
    return value
