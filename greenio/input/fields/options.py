"""Options of select, checkbox and radio, in each form in which an author may give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from greenio.error_pages import see
from greenio.widgets.base import Option


def parse_options(function: str, given: Any, selected: Sequence[Any]) -> tuple[list[Option], list[Any]]:
    """Return the options for the page and their values, which stay on the server.

    :param function: name of the public function, for messages.
    :param given: list of options: dicts, sequences, or other objects as label and value.
    :param selected: values of options that are selected at first, beside those that are marked as such.
    :raises TypeError: ``given`` is no list.
    :raises ValueError: a malformed option.
    """
    if isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        raise TypeError(
            f"{function}(): options must be a list, not {type(given).__name__}{see('error_options')}"
        )
    options: list[Option] = []
    values: list[Any] = []
    for one in given:
        label, value, is_selected, disabled = _parts(function, one)
        values.append(value)
        options.append(Option(str(label), bool(is_selected) or is_among(value, selected), bool(disabled)))
    return options, values


def is_among(value: Any, wanted: Sequence[Any]) -> bool:
    """Tell whether ``value`` equals one of ``wanted``."""
    return any(_equal(value, one) for one in wanted)


def _equal(one: Any, other: Any) -> bool:
    """Compare by ``==``, also objects whose comparison has no truth value (arrays)."""
    if one is other:
        return True
    try:
        return bool(one == other)
    except Exception:
        return False


def _parts(function: str, given: Any) -> tuple[Any, Any, Any, Any]:
    if isinstance(given, dict):
        if "label" not in given or "value" not in given:
            raise ValueError(
                f"{function}(): an option needs 'label' and 'value', got {given!r}{see('error_options')}"
            )
        return given["label"], given["value"], given.get("selected"), given.get("disabled")
    if isinstance(given, (list, tuple)):
        if not 2 <= len(given) <= 4:
            raise ValueError(
                f"{function}(): an option is (label, value[, selected[, disabled]]), got {given!r}{see('error_options')}"
            )
        padded = (*given, None, None)
        return padded[0], padded[1], padded[2], padded[3]
    return given, given, None, None


def keep_last_selected(options: list[Option]) -> list[Option]:
    """Return the options with only the last of the selected ones selected."""
    chosen = [index for index, option in enumerate(options) if option.selected]
    return [
        Option(option.label, bool(chosen) and index == chosen[-1], option.disabled)
        for index, option in enumerate(options)
    ]
