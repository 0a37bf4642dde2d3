"""Values that leave the process: what JSON can hold, and a clear refusal of everything else.

Not here: what travels to the page (``greenio.protocol.codec``).
"""

from __future__ import annotations

import json
from math import isfinite
from typing import Any

#: What to do about values that JSON does not know, by name of the type.
_CURES = {
    "datetime": "store its text: value.isoformat()",
    "date": "store its text: value.isoformat()",
    "time": "store its text: value.isoformat()",
    "bytes": "store text: base64.b64encode(value).decode()",
    "bytearray": "store text: base64.b64encode(value).decode()",
    "Decimal": "store its text: str(value)",
    "UUID": "store its text: str(value)",
    "set": "store a list: sorted(value)",
    "frozenset": "store a list: sorted(value)",
    "ndarray": "store a list: value.tolist()",
    "DataFrame": 'store a list of rows: value.to_dict("records")',
}


def to_json(what: str, value: object, max_bytes: int) -> bytes:
    """Return a value as JSON: None, bool, int, float, str, and lists and dicts of them. A tuple becomes a list.

    :param what: names the value in errors, such as ``Room('lobby').publish()``.
    :param max_bytes: the longest JSON that is accepted.
    :raises TypeError: something in it has another type. The message names where, and what to do.
    :raises ValueError: a float is not finite, a text is no Unicode, or the whole is too long, too deep or contains itself.

    Example: ``to_json("storage.app['name']", {"a": [1, 2]}, 1000)``
    """
    try:
        _check(what, value, "")
        encoded = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except RecursionError:
        raise ValueError(f"{what}: the value contains itself, or is nested too deeply") from None
    except UnicodeEncodeError:
        raise ValueError(
            f"{what}: a text holds half of a character (a lone surrogate); decode it properly"
        ) from None
    if len(encoded) > max_bytes:
        raise ValueError(
            f"{what}: the value takes {len(encoded):,} bytes as JSON, at most {max_bytes:,} are accepted; "
            "keep large data in a file or database, and its name here"
        )
    return encoded


def from_json(encoded: bytes) -> Any:
    """Return the value, a new one each time."""
    return json.loads(encoded)


def check_text(what: str, text: object, longest: int) -> str:
    """Return a text that is to be a name or a key, if it can be one.

    :param what: names it in errors, such as ``Room(): name``.
    :param longest: characters.
    :raises TypeError: it is no str.
    :raises ValueError: it is empty, too long, or no Unicode.
    """
    if not isinstance(text, str):
        raise TypeError(f"{what} must be a str, not {type(text).__name__}; use str(...)")
    if not 0 < len(text) <= longest:
        raise ValueError(f"{what} must have 1 to {longest} characters, not {len(text)}")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{what} holds half of a character (a lone surrogate): {text!r}") from None
    return text


def _check(what: str, value: object, place: str) -> None:
    if value is None or isinstance(value, (str, int)):  # bool is an int
        return
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(f"{what}: JSON has no {value!r}{place and f' (at {place})'}; use None instead")
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            _check(what, item, f"{place}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError(
                    f"{what}: the key {key!r} of a dict is no str{place and f' (at {place})'}; use str(key)"
                )
            _check(what, item, f"{place}[{key!r}]")
    else:
        name = type(value).__name__
        cure = _CURES.get(name, "use None, bool, int, float, str, and lists and dicts of them")
        raise TypeError(f"{what}: JSON has no {name}{place and f' (at {place})'}; {cure}")
