"""Elements, and checks that the functions of this room share."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import structs

from greenio.output.output import Output
from greenio.widgets.base import Widget
from greenio.widgets.container import Container, Element


class ElementOutput(Output):
    """An output of elements that cannot be filled with ``with``."""

    __slots__ = ()

    def __enter__(self) -> str:
        raise RuntimeError("with: this output holds no others; put it into a card or a column")


class BodyOutput(Output):
    """An output whose content area is an element of the class ``g-body`` among its children."""

    __slots__ = ()

    def _with_scope(self, widget: Container, scope: str) -> Widget:
        assert isinstance(widget, Element)
        content = [structs.replace(part, scope=scope) if _is_body(part) else part for part in widget.content]
        return structs.replace(widget, content=content)


def _is_body(part: object) -> bool:
    return isinstance(part, Element) and "g-body" in part.attributes.get("class", "").split()


def element(name: str, css_class: str, *content: Widget | str, scope: str = "", **attributes: str) -> Element:
    """Return an element.

    :param css_class: its classes, separated by blanks; empty for none.
    :param content: text and widgets inside.
    :param scope: name of the scope that the element is.
    :param attributes: further attributes; ``_`` stands for ``-``.
    """
    named = {"class": css_class} if css_class else {}
    named |= {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    return Element(name, named, list(content), scope=scope)


def check_choice(function: str, parameter: str, value: object, choices: Collection[object]) -> None:
    """Check that a parameter is one of several values.

    :raises ValueError: it is none of them.
    """
    if value not in choices:
        allowed = ", ".join(map(repr, choices))
        raise ValueError(f"{function}(): {parameter} must be one of {allowed}, not {value!r}")
