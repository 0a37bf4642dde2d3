"""Data as JSON that folds."""

from __future__ import annotations

import json
from typing import Any

from msgspec import structs

from greenio.output.display.element import ElementOutput, element
from greenio.output.output import Output


def put_json(value: Any, open: int = 1, scope: str | int | None = None, position: int = -1) -> Output:
    """Show data as JSON whose objects and arrays fold, with a button that copies it.

    Numbers are shown with all their digits. The page builds what is folded only when it is opened, so that large data
    is shown at once.

    :param value: dicts, lists, str, numbers, bool and None; of other objects the ``str()`` is shown.
    :param open: number of levels that are unfolded at first. Default: 1.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: a key that is no str, number, bool or None, or ``open`` is no int.
    :raises ValueError: data that contains itself.
    :raises SessionClosedException: the session is closed.

    Example: ``put_json({"name": "tea", "prices": [3.2, 4.5]})``
    """
    if type(open) is not int:
        raise TypeError(f"put_json(): open must be an int, not {type(open).__name__}")
    try:
        text = json.dumps(value, indent=2, ensure_ascii=False, default=str)
    except (TypeError, ValueError, RecursionError) as error:
        kind = ValueError if isinstance(error, (ValueError, RecursionError)) else TypeError
        raise kind(f"put_json(): {error}") from None
    shown = element("pre", "", text, tabindex="0")
    made = structs.replace(element("div", "g-json g-fold", shown, data_open=str(open)), part="json")
    return ElementOutput("put_json", made, scope, position)
