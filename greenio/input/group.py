"""Several items in one form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal, overload

from msgspec import structs

from greenio.input.ask import ask
from greenio.input.fields.attributes import check_function
from greenio.input.fields.field import Field
from greenio.input.types import Item
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.widgets.items import Input, Select


@overload
def input_group(
    label: str,
    inputs: Sequence[Item],
    validate: Callable[[dict[str, Any]], object] | None = ...,
    cancelable: Literal[False] = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> dict[str, Any]: ...


@overload
def input_group(
    label: str = ...,
    inputs: Sequence[Item] | None = ...,
    validate: Callable[[dict[str, Any]], object] | None = ...,
    cancelable: bool = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> dict[str, Any] | None: ...


def input_group(
    label: str = "",
    inputs: Sequence[Field] | None = None,
    validate: Callable[[dict[str, Any]], Any] | None = None,
    cancelable: bool = False,
    *,
    timeout: float | None = None,
    scope: str | int | None = None,
) -> Any:
    """Show several inputs in one form and wait for the answer.

    :param label: title of the form. Default: none.
    :param inputs: items, as the input functions return them when they are given a ``name``. Required.
    :param validate: function called with the dict of values when every item is valid; returns None, or a pair
        ``(name, message)`` of an item and the text that is shown under it. Default: all values are accepted.
    :param cancelable: True shows a Cancel button. Default: False.
    :param timeout: seconds to wait for the answer; None (default) waits for ever.
    :param scope: name of a scope, or an index into the task's stack: the form is shown at the end of that scope, beside
        forms in other places, stays there while the scope is cleared, and goes to the panel if the scope is removed. Tasks
        and threads of the session may have forms in several scopes at once. Default: None, the panel below the outputs.
    :returns: a dict of name to value in the order of ``inputs``; None if the user cancelled. In coroutine sessions an
        awaitable of that.
    :raises TypeError: ``inputs`` is missing, an item has no name, or ``validate`` cannot be called.
    :raises ValueError: two items have the same name; ``validate`` returned something else.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting.

    Example::

        data = input_group("You", [input("Name", name="name"), input("Age", type=NUMBER, name="age")])
    """
    return ask_group("input_group", label, inputs, validate, cancelable, timeout, scope)


def ask_group(
    function: str,
    label: object,
    inputs: Sequence[Field] | None,
    validate: Callable[[dict[str, Any]], Any] | None,
    cancelable: object,
    timeout: float | None,
    scope: str | int | None,
) -> Any:
    """Ask as :func:`input_group` does.

    :param function: name of the public function that was called, for messages.
    """
    fields = _focus_first(group_fields(function, inputs))
    check_function(function, "validate", validate)
    answer = partial(
        ask,
        function,
        str(label),
        fields,
        validate=validate,
        cancelable=bool(cancelable),
        timeout=timeout,
        scope=scope,
    )
    return as_awaitable(answer) if in_coroutine() else answer()


def group_fields(function: str, inputs: Sequence[Field] | None) -> list[Field]:
    """Return the items of a form as a list.

    :param function: name of the public function that was called, for messages.
    :raises TypeError: there is no list, or it has something else in it.
    :raises ValueError: two items have the same name.
    """
    if inputs is None:
        raise TypeError(f"{function}(): inputs is required")
    fields = list(inputs)
    for field in fields:
        if isinstance(field, Field):
            field.mark_used()
    names: set[str] = set()
    for field in fields:
        if not isinstance(field, Field):
            raise TypeError(
                f"{function}(): an item is {field!r} instead of a description. "
                'Give every input in the group a name: input("Age", name="age")'
            )
        if not field.name:
            raise TypeError(f"{function}(): {field.function}() needs a name that is not empty")
        if field.name in names:
            raise ValueError(f"{function}(): two items are named {field.name!r}")
        names.add(field.name)
    return fields


def _focus_first(fields: list[Field]) -> list[Field]:
    """Give the focus to the first text field or drop-down, unless an item asks for it."""
    if any(field.item.auto_focus for field in fields):
        return fields
    for index, field in enumerate(fields):
        item = field.item
        if isinstance(item, Select) or (isinstance(item, Input) and item.type != "color"):
            focused = field.clone()
            focused.item = structs.replace(item, auto_focus=True)
            return [*fields[:index], focused, *fields[index + 1 :]]
    return fields
