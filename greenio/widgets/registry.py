"""All kinds by their wire names, and the kinds of decoded widgets. Two kinds of one name raise at import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from greenio.widgets import (
    base,
    charts,
    chat,
    container,
    controls,
    datatable,
    items,
    layout,
    media,
    pins,
    progress,
    table,
    template,
    terminal,
    text,
)

_MODULES = (
    text,
    table,
    datatable,
    controls,
    media,
    container,
    charts,
    chat,
    layout,
    progress,
    template,
    terminal,
    items,
    pins,
)
_Kind = TypeVar("_Kind")


def _leaves(kind: type[_Kind]) -> Iterator[type[_Kind]]:
    for child in kind.__subclasses__():
        if not child.__subclasses__() and child.__module__ in {module.__name__ for module in _MODULES}:
            yield child
        yield from _leaves(child)


def _by_tag(kind: type[_Kind]) -> dict[str, type[_Kind]]:
    found: dict[str, type[_Kind]] = {}
    for leaf in _leaves(kind):
        tag = leaf.__struct_config__.tag  # type: ignore[attr-defined]
        if tag in found:
            raise ValueError(
                f"two kinds are named {tag!r}: {found[tag].__qualname__} and {leaf.__qualname__}"
            )
        found[tag] = leaf
    return found


#: Kinds of outputs and of form items by their wire names.
WIDGETS: dict[str, type[base.Widget]] = _by_tag(base.Widget)
ITEMS: dict[str, type[base.Item]] = _by_tag(base.Item)


def is_encoded(value: Mapping[str, Any]) -> bool:
    """Return whether a JSON object names a kind: whether it is a widget or an item."""
    return base.Widget.__struct_config__.tag_field in value


def is_kind(value: Mapping[str, Any], kind: type[base.Widget] | type[base.Item]) -> bool:
    """Return whether a widget or item, decoded from JSON, is of that kind."""
    config = kind.__struct_config__
    return value.get(str(config.tag_field)) == config.tag
