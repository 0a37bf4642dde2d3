"""Metrics."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Literal

from greenio.output.content import plain_text
from greenio.output.display.element import ElementOutput, check_choice, element
from greenio.output.display.icon import icon
from greenio.output.output import Output
from greenio.widgets.container import Element

#: Width and height of a sparkline, and the room that its line needs at the edges, in pixels.
_WIDTH, _HEIGHT, _EDGE = 96, 28, 2


def put_metric(
    label: object,
    value: object,
    change: float | str | None = None,
    better: Literal["higher", "lower"] | None = "higher",
    sparkline: Sequence[float] = (),
    scope: str | int | None = None,
    position: int = -1,
) -> Output:
    """Show a figure with its name, its change, and its course as a small line.

    Several of them in :func:`put_columns` make one sheet.

    :param label: name of the figure.
    :param value: any object; its ``str()`` is shown. Format numbers yourself: ``f"{orders:,}"``.
    :param change: a number, or a text that begins with ``-`` if the figure has become lower: ``12``, ``"-3 %"``. It is
        shown with an arrow up or down. Default: None, not shown.
    :param better: ``"higher"`` (default): a higher figure is good and the change green, a lower one bad and red;
        ``"lower"``: the other way round; None: neither.
    :param sparkline: the last values, oldest first, two at least. Default: none.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises TypeError: ``change`` is neither a number nor a str, or ``sparkline`` holds something else than numbers.
    :raises ValueError: another value of ``better``, or ``sparkline`` holds one number only, or one that is not finite.
    :raises SessionClosedException: the session is closed.

    Example: ``put_metric("Orders", 128, change="12 %", sparkline=[90, 101, 97, 128])``
    """
    check_choice("put_metric", "better", better, ("higher", "lower", None))
    figure: list[Element | str] = [element("span", "", plain_text(value))]
    if change is not None:
        figure.append(_change(change, better))
    points = list(sparkline)
    if points:
        figure.append(_sparkline(points))
    shown = element("dl", "g-metric", element("dt", "", plain_text(label)), element("dd", "", *figure))
    return ElementOutput("put_metric", shown, scope, position)


def _change(change: float | str, better: str | None) -> Element:
    if isinstance(change, bool) or not isinstance(change, (int, float, str)):
        raise TypeError(f"put_metric(): change must be a number or a str, not {type(change).__name__}")
    text = str(change).strip()
    lower = text.startswith(("-", "\u2212"))
    amount = text.lstrip("+-\u2212").strip()
    if not amount.strip("0.,% "):
        return element("span", "g-change", amount)
    good = better and ("g-good" if lower == (better == "lower") else "g-bad")
    arrow = icon("put_metric", *(("arrow-down-right", "\u2212") if lower else ("arrow-up-right", "+")))
    return element("span", f"g-change {good}" if good else "g-change", arrow, amount)


def _sparkline(points: list[float]) -> Element:
    for point in points:
        if isinstance(point, bool) or not isinstance(point, (int, float)):
            raise TypeError(f"put_metric(): sparkline must hold numbers, not {point!r}")
        if not isfinite(point):
            raise ValueError(f"put_metric(): sparkline must hold finite numbers, not {point!r}")
    if len(points) < 2:
        raise ValueError("put_metric(): sparkline needs two numbers at least")
    low, high = min(points), max(points)
    step = _WIDTH / (len(points) - 1)
    scale = (_HEIGHT - 2 * _EDGE) / (high - low) if high > low else 0
    line = "L".join(
        f"{index * step:.1f} {_HEIGHT - _EDGE - (point - low) * scale if scale else _HEIGHT / 2:.1f}"
        for index, point in enumerate(points)
    )
    area = element("path", "g-area", d=f"M{line}L{_WIDTH} {_HEIGHT}L0 {_HEIGHT}Z")
    course = element("path", "g-line", d=f"M{line}")
    return element(
        "svg",
        "g-spark",
        area,
        course,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=f"{points[0]:g} \u2192 {points[-1]:g}",
    )
