"""``pywebio.io_ctrl``: what widgets of authors use of it. Its inner functions have a signature only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.compat.internals import internal
from greenio.output.content import discard_on_error
from greenio.output.controls.callback import register_callback
from greenio.output.deprecated import Outputs as OutputList
from greenio.output.output import Output

__all__ = [
    "Output",
    "OutputList",
    "check_item",
    "input_control",
    "input_event_handle",
    "output_register_callback",
    "safely_destruct_output_when_exp",
    "scope2dom",
    "send_msg",
    "single_input",
    "single_input_kwargs",
    "trigger_onchange",
]


def output_register_callback(callback: Callable[[Any], Any], **options: Any) -> str:
    """Register a function for ``WebIO.pushData(value, id)`` in HTML of the author; it lasts as long as the session.

    :param callback: function called with the value.
    :param options: ``serial_mode`` or ``mutex_mode``, as for ``put_buttons()``.
    :returns: the id.
    :raises TypeError: ``callback`` cannot be called, or another option.

    Example::

        number = output_register_callback(print)
        put_html(f"<button onclick='WebIO.pushData(1, {number})'>1</button>")
    """
    return str(register_callback("output_register_callback", callback, **options))


def safely_destruct_output_when_exp(content_param: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a decorator that discards the outputs among the arguments when the function raises."""
    del content_param
    return discard_on_error


def scope2dom(name: str, no_css_selector: bool = False) -> str:
    """Return the id of a scope's element, as a CSS selector unless ``no_css_selector``."""
    return ("" if no_css_selector else "#") + f"pywebio-scope-{name}"


@internal
def send_msg(cmd: Any, spec: Any = None, task_id: Any = None) -> Any: ...
@internal
def single_input(item_spec: Any, valid_func: Any, preprocess_func: Any, onchange_func: Any) -> Any: ...
@internal
def single_input_kwargs(single_input_return: Any) -> Any: ...
@internal
def input_control(
    spec: Any,
    preprocess_funcs: Any,
    item_valid_funcs: Any,
    onchange_funcs: Any,
    form_valid_funcs: Any = None,
) -> Any: ...
@internal
def check_item(
    name: Any, data: Any, valid_func: Any, preprocess_func: Any, clear_invalid: Any = False
) -> Any: ...
@internal
def trigger_onchange(event_data: Any, onchange_funcs: Any) -> Any: ...
@internal
def input_event_handle(
    item_valid_funcs: Any, form_valid_funcs: Any, preprocess_funcs: Any, onchange_funcs: Any
) -> Any: ...
