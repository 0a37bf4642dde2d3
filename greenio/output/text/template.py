"""The function ``put_widget()``: Mustache templates of app authors."""

from __future__ import annotations

from typing import Any

from greenio.output.content import check_data, discard_on_error
from greenio.output.output import Output
from greenio.widgets.template import Slot, Template

#: Greatest depth of the data, far below the depth at which recursion would exhaust the stack.
_DEPTH = 200


@discard_on_error
def put_widget(template: str, data: Any, scope: str | int | None = None, position: int = -1) -> Output:
    """Show a Mustache template filled with data.

    ``{{x}}`` is shown as text, ``{{& x}}`` as markup; ``{{#x}}...{{/x}}`` is repeated for each item of x or shown if x
    is true, ``{{^x}}...{{/x}}`` if it is missing or empty. An output or a list of them is shown by::

        {{#contents}}{{& pywebio_output_parse}}{{/contents}}

    ``{{uniqueid}}`` is a fresh id, ``{{#uniqueid}}key{{/uniqueid}}`` the same one for the same key, ``{{index}}`` a
    running number, from 0.

    :param template: HTML with such placeholders. It is not filtered: scripts in it run.
    :param data: dict with JSON-like values and outputs, at any depth.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``template`` is no str, or ``data`` holds an object that cannot be encoded as JSON.
    :raises SessionClosedException: the session is closed.

    Example::

        put_widget("<h4>{{title}}</h4>{{#contents}}{{& pywebio_output_parse}}{{/contents}}",
                   {"title": "Links", "contents": [put_link("home", "/"), "or text"]})
    """
    if not isinstance(template, str):
        raise TypeError(f"put_widget(): template must be a str, not {type(template).__name__}")
    slots: list[Slot] = []
    plain = _without_outputs(data, (), slots)
    check_data("put_widget", plain)
    return Output("put_widget", Template(template, plain, slots), scope, position)


def _without_outputs(value: Any, path: tuple[str | int, ...], slots: list[Slot]) -> Any:
    """Return a copy of ``value`` with None in place of the outputs, which are appended to ``slots``."""
    if isinstance(value, Output):
        slots.append(Slot(list(path), [value.embed()]))
        return None
    if len(path) > _DEPTH:
        raise TypeError("put_widget(): data nests too deeply, or contains itself")
    if isinstance(value, dict):
        return {_key(key): _without_outputs(item, (*path, _key(key)), slots) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_outputs(item, (*path, index), slots) for index, item in enumerate(value)]
    return value


def _key(key: Any) -> str:
    if isinstance(key, (str, int, float)) and not isinstance(key, bool):
        return str(key)
    raise TypeError(f"put_widget(): a key of data must be a str, not {type(key).__name__}")
