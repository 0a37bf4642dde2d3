"""Old ways to do things, kept for scripts that use them."""

from __future__ import annotations

import warnings
from secrets import token_hex
from typing import Any

from greenio.output.content import composite
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.base import Widget
from greenio.widgets.container import Scope
from greenio.widgets.text import Text


class _Placeholder(Output):
    """What :func:`output` returns: a scope wherever it is embedded, filled and changed afterwards."""

    __slots__ = ("_contents", "_places")

    def __init__(self, contents: list[Widget]) -> None:
        super().__init__("output", Scope(""), None, -1)
        self._take()  # it never sends itself
        self._contents = contents
        self._places: list[str] = []

    @composite
    def reset(self, *outputs: object) -> None:
        """Replace what it holds by ``outputs``."""
        self._contents = _widgets("reset", outputs)
        task = current_task()
        for place in self._places:
            task.session.send(task, commands.ClearScope(place))
        self._send(self._contents, -1)

    @composite
    def append(self, *outputs: object) -> None:
        """Add ``outputs`` at the end."""
        added = _widgets("append", outputs)
        self._contents = [*self._contents, *added]
        self._send(added, -1)

    @composite
    def insert(self, idx: int, *outputs: object) -> None:
        """Add ``outputs`` at the position ``idx``, which counts like ``position`` of an output."""
        added = _widgets("insert", outputs)
        place = idx if idx >= 0 else len(self._contents) + idx + 1
        self._contents = [*self._contents[: max(place, 0)], *added, *self._contents[max(place, 0) :]]
        self._send(added, idx if place >= 0 else 0)

    def _send(self, added: list[Widget], position: int) -> None:
        task = current_task()
        for place in self._places:
            for offset, widget in enumerate(added):
                # From the front, each goes behind the one before; from the end, it does so by itself.
                where = position + offset if position >= 0 else position
                task.session.send(task, commands.Output(widget, place, where))

    def _sealed(self) -> Widget:
        name = "s" + token_hex(5)
        self._places.append(name)
        self._widget = Scope(name, self._contents, style=self._widget.style)
        return super()._sealed()


@composite
def output(*contents: object) -> Output:
    """A placeholder for outputs that can be changed later. Deprecated: use :func:`put_scope`.

    It shows itself only with ``.show()``, or as a part of another output. ``.reset(*outputs)``,
    ``.append(*outputs)`` and ``.insert(idx, *outputs)`` change it, wherever it was embedded.

    :param contents: outputs, or str.
    :returns: the placeholder.
    :raises TypeError: something else.
    :raises SessionClosedException: the session is over.

    Example: ``put_row([hobby := output("none"), put_button("add", lambda: hobby.append("chess"))])``
    """
    warnings.warn("output() is deprecated, use put_scope() and use_scope()", DeprecationWarning, stacklevel=3)
    return _Placeholder(_widgets("output", contents))


def _widgets(function: str, outputs: tuple[object, ...]) -> list[Widget]:
    found: list[Widget] = []
    for each in outputs:
        if isinstance(each, Output):
            found.append(each.embed())
        elif isinstance(each, str):
            found.append(Text(each))
        else:
            raise TypeError(f"{function}(): only outputs and str are possible, not {type(each).__name__}")
    return found


class _Outputs(list[Output]):
    """Outputs that show themselves in order when nobody holds the list; content of another output."""

    def __del__(self) -> None:
        while self:
            self.pop(0)


@composite
def style(outputs: Any, css: str) -> Any:
    """Add CSS declarations to outputs. Deprecated: use their method ``style``.

    :param outputs: an output, or a list of them.
    :param css: such as ``"color: red"``.
    :returns: the same output, or a list that may be used as content and, dropped, shows its outputs in order.
    :raises TypeError: something that is no output.

    Example: ``put_column(style([put_text("a"), put_text("b")], "color: red"))``
    """
    warnings.warn(
        "style() is deprecated, use the method style() of the output", DeprecationWarning, stacklevel=3
    )
    each = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    for one in each:
        if not isinstance(one, Output):
            raise TypeError(f"style(): outputs must be outputs, not {type(one).__name__}")
    for one in each:
        one.style(css)
    return _Outputs(each) if isinstance(outputs, (list, tuple)) else outputs
