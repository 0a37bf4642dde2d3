"""The base classes of all kinds."""

from __future__ import annotations

from msgspec import Struct

from greenio.protocol.commands import CallbackId


class Widget(Struct, frozen=True, kw_only=True, tag_field="k", omit_defaults=True):
    """An output on the page.

    ``style`` is CSS for the outermost element, ``click`` the id of the callback that runs when the
    element is clicked (0: none), ``id`` is by what UpdateOutput, RemoveOutput and AppendOutput find it.
    """

    style: str = ""
    click: CallbackId = 0
    id: str = ""


class Item(Struct, frozen=True, kw_only=True, tag_field="k", omit_defaults=True):
    """One input of a form, or the control inside a pin widget.

    The page reports raw values: text as typed, the indices of chosen options, the tokens of uploaded
    files. The server converts and checks them.

    ``attributes`` are further HTML attributes of the control. With ``watch`` the page sends Change events, with
    ``check`` Blur events.
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
