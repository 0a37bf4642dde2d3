"""Events: messages from the page to the server. Decoded strictly: the codec ignores events with a wrong type."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Id = Annotated[int, Meta(ge=1, le=2**53)]
#: Names are short by nature; the bound keeps a hostile page from filling logs.
Name = Annotated[str, Meta(max_length=256)]


class Event(Struct, frozen=True, tag_field="t", omit_defaults=True, forbid_unknown_fields=True):
    """Base of all events."""


class Submit(Event, tag="submit"):
    """The form ``form`` was submitted; ``values`` hold what each item reports, by item name."""

    form: Id
    values: dict[Name, Any]


class Cancel(Event, tag="cancel"):
    """The form was cancelled."""

    form: Id


class Change(Event, tag="change"):
    """The user edited an item that has ``watch`` set."""

    form: Id
    name: Name
    value: Any = None


class Draft(Event, tag="draft"):
    """A value that the user has entered into an open form and not submitted, from a page that may be shown again."""

    form: Id
    name: Name
    value: Any = None


class Dismiss(Event, tag="dismiss"):
    """The user has closed the popup whose body is the scope ``scope``, from a page that may be shown again."""

    scope: Name


class Blur(Event, tag="blur"):
    """The focus has left an item that has ``check`` set."""

    form: Id
    name: Name
    value: Any = None


class Edit(Event, tag="edit"):
    """The user has changed an editable table, the item ``name``. The server answers each one by Edited.

    ``batch`` identifies the changes: ``["set", key, column, value]``, ``["add", key before it or null, [[key, values],
    ...]]``, ``["remove", keys]``.
    """

    form: Id
    name: Name
    batch: Annotated[str, Meta(max_length=64)]
    changes: Annotated[list[Any], Meta(max_length=100_000)]


class Click(Event, tag="click"):
    """A widget with a callback was used; ``value`` depends on the widget (the index of a button, a selection)."""

    callback: Id
    value: Any = None


class Release(Event, tag="release"):
    """Widgets with these callbacks have left the page: the server may forget them."""

    callbacks: Annotated[list[Id], Meta(max_length=100_000)]


class PinChange(Event, tag="pin"):
    """The user has changed the pin of that id. ``name`` and ``user`` are for readers of logs."""

    name: Name
    value: Any = None
    user: bool = True
    pin: Annotated[int, Meta(ge=0, le=2**53)] = 0


class PinValue(Struct, frozen=True, forbid_unknown_fields=True):
    """The value of the pin of that id."""

    pin: Id
    value: Any


class PinReport(Event, tag="pins"):
    """Pins that have appeared or were changed by the server, and those that have left or whose scope is missing.

    Sent before the acknowledgement of the commands that caused it.
    """

    values: Annotated[list[PinValue], Meta(max_length=100_000)] = []
    gone: Annotated[list[Id], Meta(max_length=100_000)] = []


class Reply(Event, tag="reply"):
    """The answer to the request ``request`` of a command.

    ``error`` is what went wrong in the page; ``upload`` the token of a value too large for a frame, which was sent over
    HTTP; ``lost`` tells that there was a value that could not be sent, for the reason ``error``.
    """

    request: Id
    value: Any = None
    error: Annotated[str, Meta(max_length=10_000)] = ""
    upload: Annotated[str, Meta(max_length=64)] = ""
    lost: bool = False


class ScriptFailure(Event, tag="script_failure"):
    """A script without a request has failed. ``line`` is the command's, ``error`` what went wrong."""

    error: Annotated[str, Meta(max_length=10_000)]
    line: Annotated[int, Meta(ge=0, le=2**53)] = 0


class TerminalInput(Event, tag="terminal_input"):
    """Input for a terminal: a finished line with its newline, or keys in raw mode. ``eof``: Ctrl-D on an empty line."""

    terminal: Name
    data: str = ""
    eof: bool = False


class TerminalInterrupt(Event, tag="terminal_interrupt"):
    """Ctrl-C in a terminal (in modes other than raw), or its Stop button."""

    terminal: Name


class TerminalResize(Event, tag="terminal_resize"):
    """A terminal has this size now, in characters. Sent when it is first shown, too, unless it is 80 by 24."""

    terminal: Name
    columns: Annotated[int, Meta(ge=1, le=1000)]
    rows: Annotated[int, Meta(ge=1, le=1000)]


class Navigate(Event, tag="navigate"):
    """The user goes to another page of the app, by a link (``push``) or by back and forward (``stay``)."""

    location: Annotated[str, Meta(max_length=8192)]
    action: Literal["push", "stay"] = "push"


class Leave(Event, tag="leave"):
    """The page is closed for good: the server need not wait for it to reconnect."""
