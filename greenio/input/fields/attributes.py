"""Checks of what authors pass for every kind of item: HTML attributes, functions, the name."""

from __future__ import annotations

from typing import Any

from greenio.error_pages import see
from greenio.names import check_name, closest_name
from greenio.output.controls.callback import is_coroutine_function

#: Parameters of the input functions. A keyword that resembles one of them and is no HTML attribute is a slip.
_PARAMETERS = [
    "accept",
    "action",
    "auto_focus",
    "code",
    "datalist",
    "help_text",
    "high_accuracy",
    "inline",
    "label",
    "max_seconds",
    "max_size",
    "max_total_size",
    "max_value",
    "maxlength",
    "min_value",
    "minlength",
    "multiple",
    "name",
    "native",
    "onchange",
    "options",
    "placeholder",
    "readonly",
    "required",
    "rows",
    "suggest",
    "timeout",
    "type",
    "validate",
    "value",
]
#: Attributes of the controls of forms that resemble a parameter, by the HTML standard.
_ATTRIBUTES = frozenset(
    [
        "accesskey",
        "alt",
        "autocapitalize",
        "autocomplete",
        "autocorrect",
        "autofocus",
        "capture",
        "cols",
        "dir",
        "dirname",
        "disabled",
        "enterkeyhint",
        "form",
        "formaction",
        "formenctype",
        "formmethod",
        "formnovalidate",
        "formtarget",
        "height",
        "hidden",
        "id",
        "inputmode",
        "is",
        "itemid",
        "itemprop",
        "itemref",
        "itemscope",
        "itemtype",
        "lang",
        "list",
        "max",
        "min",
        "nonce",
        "part",
        "pattern",
        "popover",
        "role",
        "size",
        "slot",
        "spellcheck",
        "src",
        "step",
        "style",
        "tabindex",
        "title",
        "translate",
        "width",
        "wrap",
        "writingsuggestions",
    ]
)
#: Name of the item of a form that has only one.
SINGLE = "data"


def html_attributes(function: str, given: dict[str, Any]) -> dict[str, str]:
    """Return extra keyword arguments as HTML attributes of the control.

    True sets an empty attribute, False and None leave it out.

    :param function: name of the public function, for messages.
    :raises TypeError: a Python function given for a JavaScript event handler, or a misspelt parameter.
    """
    changed = changed_attributes(function, given)
    return {name: value for name, value in changed.items() if isinstance(value, str)}


def changed_attributes(function: str, given: dict[str, Any]) -> dict[str, str | bool]:
    """Return the attributes that an update sets, and False for those that it removes.

    :param function: name of the public function, for messages.
    :raises TypeError: a Python function given for a JavaScript event handler, or a misspelt parameter.
    """
    attributes: dict[str, str | bool] = {}
    for name, value in given.items():
        _refuse_slip(function, name)
        if name.lower().startswith("on") and callable(value):
            raise TypeError(
                f"{function}(): {name} is an HTML attribute and takes JavaScript as a str; "
                "for a Python function use onchange="
            )
        if value is not None:
            written = name.rstrip("_").replace("_", "-")
            attributes[written] = value if value is False else "" if value is True else str(value)
    return attributes


def _refuse_slip(function: str, name: str) -> None:
    """Raise ``TypeError`` for a keyword that was probably meant to be a parameter."""
    if name in _PARAMETERS or name in _ATTRIBUTES or "-" in name:
        return
    meant = closest_name(name, _PARAMETERS)
    if meant:
        raise TypeError(
            f"{function}(): there is no parameter {name!r}; did you mean {meant!r}?{see('error_parameter')}"
        )


def check_function(function: str, parameter: str, given: object) -> None:
    """Check that ``given`` is None or can be called by the task that asks.

    :raises TypeError: it cannot be called, or is a coroutine function.
    """
    if given is None:
        return
    if not callable(given):
        raise TypeError(f"{function}(): {parameter} must be callable, not {type(given).__name__}")
    if is_coroutine_function(given):
        raise TypeError(
            f"{function}(): {parameter} is a coroutine function; it is called while the form waits, "
            "so it has to be a plain one"
        )


def item_name(function: str, name: str | None) -> str:
    """Return the checked name of an item, ``SINGLE`` for None.

    :raises ValueError: the name has other characters than letters, digits, ``-`` and ``_``.
    """
    return SINGLE if name is None else check_name(function, "name", name)
