"""Templates of app authors."""

from __future__ import annotations

from typing import Any

from greenio.output.content import check_data, composite
from greenio.output.output import Output
from greenio.widgets.template import Slot, Template

#: Levels of nesting of the data, far below where walking it would exhaust the stack.
_DEPTH = 200


@composite
def put_widget(template: str, data: Any, scope: str | int | None = None, position: int = -1) -> Output:
    """Show a Mustache template filled with data.

    ``{{x}}`` is shown as text, ``{{& x}}`` is markup, ``{{#x}}...{{/x}}`` repeats or depends on x, ``{{^x}}`` stands
    for its absence. Where an output or a list of them is to appear::

        {{#contents}}{{& pywebio_output_parse}}{{/contents}}

    ``{{uniqueid}}`` is a fresh id, ``{{#uniqueid}}key{{/uniqueid}}`` the same one for the same key, ``{{index}}`` a
    running number, from 0.

    :param template: HTML with such placeholders. It is yours: nothing is filtered, scripts in it run.
    :param data: a dict with JSON-like values, outputs at any depth among them.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``data`` holds something that cannot travel to the page.
    :raises SessionClosedException: the session is over.

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
    """A copy of ``value`` in which None stands for outputs; ``slots`` take these."""
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
