"""Buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import EllipsisType
from typing import Any, NamedTuple

from greenio.output.controls.callback import check_callback
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets import controls

COLORS = ("primary", "secondary", "success", "danger", "warning", "info", "light", "dark")


class _Choice(NamedTuple):
    label: str
    value: Any
    color: str
    disabled: bool


def put_buttons(
    buttons: Sequence[Any],
    onclick: Callable[[Any], Any] | Sequence[Callable[[], Any]] | EllipsisType,
    small: bool | None = None,
    link_style: bool = False,
    outline: bool = False,
    group: bool = False,
    scope: str | int | None = None,
    position: int = -1,
    *,
    serial_mode: bool = False,
    mutex_mode: bool = False,
) -> Output:
    """Show buttons that run a function when they are clicked.

    :param buttons: each a dict (``label``, ``value``, optional ``color``, ``disabled``), a pair
        ``(label, value)``, or any other object as both. Values may be any objects.
    :param onclick: called with the value of the clicked button; or one function without arguments for each
        button. Each click runs in a task of its own, whose scope is ROOT.
    :param small: small buttons.
    :param link_style: look like links.
    :param outline: coloured border instead of coloured ground.
    :param group: joined in a bar.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param serial_mode: clicks wait for one another.
    :param mutex_mode: clicks that come while one is being handled are ignored.
    :returns: the output; dropped, it shows itself.
    :raises ValueError: a malformed button, or not as many functions as buttons.
    :raises TypeError: ``onclick`` cannot be called.
    :raises SessionClosedException: the session is over.

    Example: ``put_buttons(["edit", "delete"], onclick=lambda what: toast(what))``
    """
    choices = [_choice("put_buttons", button) for button in buttons]
    run = _handler("put_buttons", choices, onclick)
    return _buttons(
        "put_buttons",
        choices,
        CallbackRef(
            current_session().callbacks, run, serial=serial_mode, exclusive=mutex_mode, name="put_buttons"
        ),
        _Look(bool(small), bool(link_style), bool(outline), bool(group)),
        scope,
        position,
    )


def put_button(
    label: object,
    onclick: Callable[[], Any] | EllipsisType,
    color: str | None = None,
    small: bool | None = None,
    link_style: bool = False,
    outline: bool = False,
    disabled: bool = False,
    scope: str | int | None = None,
    position: int = -1,
    *,
    serial_mode: bool = False,
    mutex_mode: bool = False,
) -> Output:
    """Show one button.

    :param label: its text.
    :param onclick: called without arguments.
    :param color: ``primary`` (default), ``secondary``, ``success``, ``danger``, ``warning``, ``info``,
        ``light`` or ``dark``.
    :param small: as for :func:`put_buttons`.
    :param link_style: as for :func:`put_buttons`.
    :param outline: as for :func:`put_buttons`.
    :param disabled: it cannot be clicked.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param serial_mode: as for :func:`put_buttons`.
    :param mutex_mode: as for :func:`put_buttons`.
    :returns: the output; dropped, it shows itself.
    :raises TypeError: ``onclick`` cannot be called.
    :raises SessionClosedException: the session is over.

    Example: ``put_button("Stop", onclick=stop, color="danger")``
    """
    choices = [_choice("put_button", {"label": label, "value": None, "color": color, "disabled": disabled})]
    run = _handler("put_button", choices, onclick if onclick is Ellipsis else [onclick])
    return _buttons(
        "put_button",
        choices,
        CallbackRef(
            current_session().callbacks, run, serial=serial_mode, exclusive=mutex_mode, name="put_button"
        ),
        _Look(bool(small), bool(link_style), bool(outline), group=False),
        scope,
        position,
    )


class _Look(NamedTuple):
    """What all buttons of one output share."""

    small: bool
    link_style: bool
    outline: bool
    group: bool


def _buttons(
    function: str,
    choices: list[_Choice],
    callback: CallbackRef,
    look: _Look,
    scope: str | int | None,
    position: int,
) -> Output:
    shown = [controls.Button(choice.label, choice.color, choice.disabled) for choice in choices]
    return Output(function, controls.Buttons(shown, callback, *look), scope, position)


def _choice(function: str, button: Any) -> _Choice:
    if isinstance(button, dict):
        if "label" not in button or "value" not in button:
            raise ValueError(f"{function}(): a button needs 'label' and 'value', got {button!r}")
        label, value = button["label"], button["value"]
        color, disabled = button.get("color") or "primary", bool(button.get("disabled"))
    elif isinstance(button, (list, tuple)):
        if len(button) != 2:
            raise ValueError(f"{function}(): a button is a pair (label, value), got {button!r}")
        (label, value), color, disabled = button, "primary", False
    else:
        label, value, color, disabled = button, button, "primary", False
    if color not in COLORS:
        raise ValueError(f"{function}(): color must be one of {', '.join(COLORS)}, not {color!r}")
    return _Choice(str(label), value, color, disabled)


def _handler(function: str, choices: list[_Choice], onclick: Any) -> Callable[[Any], Any]:
    """What runs for a click that reports the index of the button."""
    each: Sequence[Any] | None = None
    if isinstance(onclick, (list, tuple)):
        if len(onclick) != len(choices):
            raise ValueError(f"{function}(): {len(onclick)} functions for {len(choices)} buttons")
        each = onclick
    for candidate in each if each is not None else [onclick]:
        if candidate is not Ellipsis:
            check_callback(function, "onclick", candidate)

    def run(index: Any) -> Any:
        if type(index) is not int or not 0 <= index < len(choices) or choices[index].disabled:
            return None  # nothing on the page reports that
        if each is not None:
            return each[index]() if each[index] is not Ellipsis else None
        return onclick(choices[index].value) if onclick is not Ellipsis else None

    return run
