"""Buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import EllipsisType
from typing import Any, NamedTuple

from greenio.output.controls.callback import check_callback
from greenio.output.controls.color import Color, check_color
from greenio.output.controls.hotkey import parse_hotkey
from greenio.output.output import Output
from greenio.runtime.current import current_session
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets import controls


class _Button(NamedTuple):
    label: str
    value: Any
    color: str
    disabled: bool
    hotkey: str


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

    :param buttons: list of buttons, each a dict (``label``, ``value``, optional ``color``, ``disabled``, ``hotkey`` as for
        :func:`put_button`), a pair ``(label, value)``, or any other object as label and value. Values may be any objects.
    :param onclick: function called with the value of the clicked button, or a list with one function without
        arguments for each button; ``...`` does nothing. Each click runs in a task of its own, whose scope is ROOT.
    :param small: True makes small buttons. Default: False.
    :param link_style: True makes them look like links. Default: False.
    :param outline: True gives them a coloured border instead of a coloured background. Default: False.
    :param group: True joins them in a bar. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param serial_mode: True handles clicks one after the other. Default: False, they may overlap.
    :param mutex_mode: True ignores clicks while one is being handled. Default: False.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: a malformed button, an unknown key, or not as many functions as buttons.
    :raises TypeError: ``onclick`` cannot be called.
    :raises SessionClosedException: the session is closed.

    Example: ``put_buttons(["edit", "delete"], onclick=lambda what: toast(what))``
    """
    parsed = [_parse_button("put_buttons", button) for button in buttons]
    run = _click_function("put_buttons", parsed, onclick)
    return _output(
        "put_buttons",
        parsed,
        CallbackRef(
            current_session().callbacks, run, serial=serial_mode, exclusive=mutex_mode, name="put_buttons"
        ),
        _Appearance(bool(small), bool(link_style), bool(outline), bool(group)),
        scope,
        position,
    )


def put_button(
    label: object,
    onclick: Callable[[], Any] | EllipsisType,
    color: Color | None = None,
    small: bool | None = None,
    link_style: bool = False,
    outline: bool = False,
    disabled: bool = False,
    scope: str | int | None = None,
    position: int = -1,
    *,
    serial_mode: bool = False,
    mutex_mode: bool = False,
    hotkey: str | None = None,
) -> Output:
    """Show one button.

    :param label: text of the button.
    :param onclick: function called without arguments, in a task of its own; ``...`` does nothing.
    :param color: ``primary`` (filled with the accent), ``secondary``, ``success``, ``danger``, ``warning``, ``info``,
        ``light`` or ``dark``. Default: an edge without filling.
    :param small: True makes a small button. Default: False.
    :param link_style: True makes it look like a link. Default: False.
    :param outline: True gives it a coloured border instead of a coloured background. Default: False.
    :param disabled: True makes it impossible to click. Default: False.
    :param scope: as for :func:`put_text`.
    :param position: as for :func:`put_text`.
    :param serial_mode: True handles clicks one after the other. Default: False, they may overlap.
    :param mutex_mode: True ignores clicks while one is being handled. Default: False.
    :returns: an Output; shown at once unless you keep or embed it.
    :raises ValueError: another colour, or an unknown key or modifier.
    :raises TypeError: ``onclick`` cannot be called, or ``hotkey`` is no str.
    :raises SessionClosedException: the session is closed.

    Example: ``put_button("Stop", onclick=stop, color="danger")``
    """
    given = {"label": label, "value": None, "color": color, "disabled": disabled, "hotkey": hotkey}
    parsed = [_parse_button("put_button", given)]
    run = _click_function("put_button", parsed, onclick if onclick is Ellipsis else [onclick])
    return _output(
        "put_button",
        parsed,
        CallbackRef(
            current_session().callbacks, run, serial=serial_mode, exclusive=mutex_mode, name="put_button"
        ),
        _Appearance(bool(small), bool(link_style), bool(outline), group=False),
        scope,
        position,
    )


class _Appearance(NamedTuple):
    """The appearance that all buttons of one output share."""

    small: bool
    link_style: bool
    outline: bool
    group: bool


def _output(
    function: str,
    parsed: list[_Button],
    handler: CallbackRef,
    appearance: _Appearance,
    scope: str | int | None,
    position: int,
) -> Output:
    shown = [controls.Button(button.label, button.color, button.disabled, button.hotkey) for button in parsed]
    return Output(function, controls.Buttons(shown, handler, *appearance), scope, position)


def _parse_button(function: str, button: Any) -> _Button:
    color, disabled, hotkey = "", False, ""
    if isinstance(button, dict):
        if "label" not in button or "value" not in button:
            raise ValueError(f"{function}(): a button needs 'label' and 'value', got {button!r}")
        label, value = button["label"], button["value"]
        color, disabled = button.get("color") or "", bool(button.get("disabled"))
        hotkey = parse_hotkey(function, button.get("hotkey"))
    elif isinstance(button, (list, tuple)):
        if len(button) != 2:
            raise ValueError(f"{function}(): a button is a pair (label, value), got {button!r}")
        label, value = button
    else:
        label = value = button
    return _Button(str(label), value, color and check_color(function, color), disabled, hotkey)


def _click_function(function: str, parsed: list[_Button], onclick: Any) -> Callable[[Any], Any]:
    """Return the function that runs for a click, which reports the index of the button."""
    each: Sequence[Any] | None = None
    if isinstance(onclick, (list, tuple)):
        if len(onclick) != len(parsed):
            raise ValueError(f"{function}(): {len(onclick)} functions for {len(parsed)} buttons")
        each = onclick
    for candidate in each if each is not None else [onclick]:
        if candidate is not Ellipsis:
            check_callback(function, "onclick", candidate)

    def run(index: Any) -> Any:
        if type(index) is not int or not 0 <= index < len(parsed) or parsed[index].disabled:
            return None  # the page never reports that
        if each is not None:
            return each[index]() if each[index] is not Ellipsis else None
        return onclick(parsed[index].value) if onclick is not Ellipsis else None

    return run
