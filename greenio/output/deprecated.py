"""Old functions, kept for scripts that use them."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from secrets import token_hex
from typing import Any

from greenio.output.content import discard_on_error
from greenio.output.output import Output
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.widgets.base import Widget
from greenio.widgets.container import Scope
from greenio.widgets.text import Text


class _Placeholder(Output):
    """The result of :func:`output`: a scope wherever it is embedded, whose content can be changed later."""

    __slots__ = ("_contents", "_scopes")

    def __init__(self, contents: list[Widget]) -> None:
        super().__init__("output", Scope(""), None, -1)
        self._mark_taken()  # the destructor never sends it
        self._contents = contents
        self._scopes: list[str] = []

    @discard_on_error
    def reset(self, *outputs: object) -> None:
        """Replace the content by ``outputs``."""
        self._contents = _widgets("reset", outputs)
        task = current_task()
        for scope in self._scopes:
            task.session.send(task, commands.ClearScope(scope))
        self._send(self._contents, -1)

    @discard_on_error
    def append(self, *outputs: object) -> None:
        """Add ``outputs`` at the end."""
        added = _widgets("append", outputs)
        self._contents = [*self._contents, *added]
        self._send(added, -1)

    @discard_on_error
    def insert(self, idx: int, *outputs: object) -> None:
        """Insert ``outputs`` at the index ``idx``, which counts like ``position`` of an output."""
        added = _widgets("insert", outputs)
        index = idx if idx >= 0 else len(self._contents) + idx + 1
        self._contents = [*self._contents[: max(index, 0)], *added, *self._contents[max(index, 0) :]]
        self._send(added, idx if index >= 0 else 0)

    def _send(self, added: list[Widget], position: int) -> None:
        task = current_task()
        for scope in self._scopes:
            for offset, widget in enumerate(added):
                # Each goes behind the one before: from the front by a higher index, at the end by itself.
                index = position + offset if position >= 0 else position
                task.session.send(task, commands.Output(widget, scope, index))

    def _snapshot(self) -> Widget:
        name = "s" + token_hex(5)
        self._scopes.append(name)
        self._widget = Scope(name, self._contents, style=self._widget.style)
        return super()._snapshot()


@discard_on_error
def output(*contents: object) -> Output:
    """A placeholder for outputs that can be changed later. Deprecated: use :func:`put_scope`.

    It is shown by ``.show()``, or as a part of another output. ``.reset(*outputs)``,
    ``.append(*outputs)`` and ``.insert(idx, *outputs)`` change it, wherever it was embedded.

    :param contents: outputs, or str. Default: none.
    :returns: the placeholder, an Output.
    :raises TypeError: an object that is neither.
    :raises SessionClosedException: the session is closed.

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


class Outputs(list[Output]):
    """A list of outputs that are shown in order when the list is dropped; it may be content of another output."""

    def __del__(self) -> None:
        while self:
            self.pop(0)


@discard_on_error
def style(outputs: Output | Sequence[Output], css_style: str) -> Output | list[Output]:
    """Add CSS declarations to outputs. Deprecated: use their method ``style``.

    :param outputs: an output, or a list of them.
    :param css_style: declarations such as ``"color: red"``.
    :returns: the same output, or a list of them; shown at once, in order, unless you keep or embed it.
    :raises TypeError: an object that is no output.

    Example: ``put_column(style([put_text("a"), put_text("b")], "color: red"))``
    """
    warnings.warn(
        "style() is deprecated, use the method style() of the output", DeprecationWarning, stacklevel=3
    )
    each: list[Any] = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]
    for one in each:
        if not isinstance(one, Output):
            raise TypeError(f"style(): outputs must be outputs, not {type(one).__name__}")
    for one in each:
        one.style(css_style)
    return Outputs(each) if isinstance(outputs, (list, tuple)) else each[0]
