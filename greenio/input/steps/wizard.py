"""The function ``wizard()``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, overload

from greenio.input.group import ask_group
from greenio.input.steps.step import ANSWER, Answer, Step, step_form
from greenio.input.types import Item
from greenio.runtime import clock
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine

#: Items, or a title and items.
StepItems: TypeAlias = Sequence[Item] | tuple[str, Sequence[Item]]


@overload
def wizard(
    steps: Sequence[StepItems | Callable[[dict[str, Any]], StepItems | None]],
    label: str = ...,
    cancelable: Literal[False] = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> dict[str, Any]: ...


@overload
def wizard(
    steps: Sequence[StepItems | Callable[[dict[str, Any]], StepItems | None]],
    label: str = ...,
    cancelable: bool = ...,
    *,
    timeout: float | None = ...,
    scope: str | int | None = ...,
) -> dict[str, Any] | None: ...


def wizard(
    steps: Sequence[StepItems | Callable[[dict[str, Any]], StepItems | None]],
    label: str = "",
    cancelable: bool = False,
    *,
    timeout: float | None = None,
    scope: str | int | None = None,
) -> Any:
    """Ask step by step, with buttons to go on and back, and wait for all answers.

    Going back keeps what was typed, as far as the items accept it; only going on checks whether a step is complete. The
    answers of a step that is not asked any more, because an earlier one was changed, are left out.

    In tests by :mod:`greenio.testing` the buttons are the item ``_wizard``: ``page.answer(name="Ada", _wizard="Next")``.

    :param steps: the steps in their order. Each is a list of items as for :func:`input_group`, a pair
        ``(title, items)``, or a function that is called with a dict of the answers before it each time its step is due,
        and returns one of these, or None to skip the step. Names of items must differ in all steps. Required.
    :param label: title of the steps that have none. Default: none.
    :param cancelable: True shows a Cancel button. Default: False.
    :param timeout: seconds to wait for all answers together; None (default) waits for ever.
    :param scope: as for :func:`input_group`.
    :returns: one dict of name to value of all steps; None if the user cancelled. In coroutine sessions an awaitable of
        that.
    :raises TypeError: a step is something else, or an item has no name.
    :raises ValueError: two items of the steps that are asked have the same name.
    :raises TimeoutError: the time is over; the form is removed.
    :raises SessionClosedException: the session is closed, or closes while waiting. An exception of a step's function
        goes to the caller.

    Example::

        order = wizard([
            ("You", [input("Name", name="name", required=True), checkbox(options=["Deliver it"], name="deliver")]),
            lambda so_far: [input("Address", name="address")] if so_far["deliver"] else None,
            ("Your order", [slider("How many", name="number", value=1, min_value=1, max_value=9)]),
        ])
    """
    if isinstance(steps, (str, Mapping)) or not isinstance(steps, Sequence):
        raise TypeError(f"wizard(): steps must be a list, not {type(steps).__name__}")
    prepared = [Step(step, number) for number, step in enumerate(steps, 1)]
    if in_coroutine():
        return as_awaitable(_run, prepared, str(label), bool(cancelable), timeout, scope)
    return _run(prepared, str(label), bool(cancelable), timeout, scope)


def _run(
    steps: list[Step], label: str, cancelable: bool, timeout: float | None, scope: str | int | None
) -> dict[str, Any] | None:
    deadline = None if timeout is None else clock.now() + timeout
    #: Numbers of the steps that were answered, in their order, with their checked answers.
    passed: list[tuple[int, dict[str, Any]]] = []
    number = 0
    while number < len(steps):
        step = steps[number]
        answers = _merge(passed)
        found = step.ask_for(answers)
        if found is None:
            number += 1
            continue
        title, items = found
        form = step_form(
            items,
            step.kept,
            can_go_back=bool(passed),
            is_last=number == len(steps) - 1,
            cancelable=cancelable,
        )
        remaining = None if deadline is None else max(0.0, deadline - clock.now())
        try:
            values = ask_group("wizard", title or label, form, None, cancelable, remaining, scope)
        except TimeoutError:
            raise TimeoutError(f"wizard(): not all steps were answered within {timeout} s") from None
        if values is None:
            return None
        answer = values.pop(ANSWER)
        step.keep(values)
        if answer is Answer.BACK:
            number = passed.pop()[0]
        else:
            # Of a file that was chosen before, the field of the page knows nothing.
            passed.append((number, {item.name: step.kept[item.name] for item in items}))
            number += 1
    return _merge(passed)


def _merge(passed: list[tuple[int, dict[str, Any]]]) -> dict[str, Any]:
    return {name: value for _, values in passed for name, value in values.items()}
