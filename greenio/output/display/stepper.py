"""Steps of a process."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from greenio.output.content import plain_text
from greenio.output.display.element import ElementOutput, element
from greenio.output.display.icon import icon
from greenio.output.output import Output
from greenio.widgets.container import Element


def put_stepper(
    steps: Sequence[object], current: int = 0, scope: str | int | None = None, position: int = -1
) -> Output:
    """Show the steps of a process and how far it has come.

    Go on with ``update(steps, current)``: the page changes in place.

    :param steps: texts, or pairs of a text and a line of explanation.
    :param current: number of the step that is being done, from 0; ``len(steps)`` when all are done. Default: 0.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``steps`` is a str, or ``current`` is no int.
    :raises ValueError: there is no step, or no step ``current``.
    :raises SessionClosedException: the session is closed.

    Example: ``put_stepper(["Basket", ("Address", "where to send it"), "Payment"], current=1)``
    """
    if isinstance(steps, str):
        raise TypeError("put_stepper(): steps must be a list of texts, not a str")
    if type(current) is not int:
        raise TypeError(f"put_stepper(): current must be an int, not {type(current).__name__}")
    named = [_text_and_help(step) for step in steps]
    if not named:
        raise ValueError("put_stepper(): steps must not be empty")
    if not 0 <= current <= len(named):
        raise ValueError(f"put_stepper(): current must be from 0 to {len(named)}, not {current}")
    items = [_step(number, current, *step) for number, step in enumerate(named)]
    made = structs.replace(element("div", "g-stepper", element("ol", "", *items)), part="static")
    return ElementOutput("put_stepper", made, scope, position)


def _text_and_help(step: object) -> tuple[str, str]:
    if isinstance(step, (list, tuple)):
        if len(step) != 2:
            raise ValueError(f"put_stepper(): a step is a text or a pair (text, explanation), not {step!r}")
        return plain_text(step[0]), plain_text(step[1])
    return plain_text(step), ""


def _step(number: int, current: int, text: str, explanation: str) -> Element:
    state = "g-done" if number < current else "g-now" if number == current else "g-next"
    mark = icon("put_stepper", "check-lg", "\u2713") if number < current else str(number + 1)
    parts = [element("span", "g-step-name", text)]
    if explanation:
        parts.append(element("span", "g-step-help", explanation))
    now = {"aria_current": "step"} if number == current else {}
    return element("li", state, element("span", "g-step-mark", mark), element("span", "", *parts), **now)
