"""The bases of all kinds."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

#: Id of a callback, 0 for none; on the server a ``runtime.callbacks.Handler``, which gets its id when it is encoded.
CallbackId = Annotated[Any, Meta(title="CallbackId")]


class Widget(Struct, frozen=True, kw_only=True, tag_field="k", omit_defaults=True):
    """Something shown in the output area.

    ``style`` is CSS for the outermost element, ``click`` the id of the callback that runs when the
    element is clicked (0: none).
    """

    style: str = ""
    click: CallbackId = 0


class Item(Struct, frozen=True, kw_only=True, tag_field="k", omit_defaults=True):
    """One input of a form, or the control inside a pin widget.

    The page reports raw values: text as typed, the indices of chosen options, the tokens of uploaded
    files. Their conversion and checks are the server's.

    ``attributes`` are further HTML attributes of the control. ``watch`` asks for Change events,
    ``check`` for Blur events.
    """

    name: str
    label: str = ""
    help_text: str = ""
    auto_focus: bool = False
    watch: bool = False
    check: bool = False
    attributes: dict[str, str] = {}


class Option(Struct, frozen=True, omit_defaults=True):
    """One choice of a select, checkbox or radio item. Its value stays on the server."""

    label: str
    selected: bool = False
    disabled: bool = False
