"""The declaration of a server option: everything about a field of ``ServerOptions`` besides name, type and default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, dataclass, field
from typing import Any

_KEY = "greenio.option"


@dataclass(frozen=True)
class Option:
    """The declaration of an option.

    :param help: one line about it, as the command line shows it.
    :param unit: what its number counts, such as ``seconds``; or a word that stands for its value.
    :param check: raises TypeError or ValueError for a value that makes no sense.
    :param parse: makes a value from text, for the command line and the environment; None: it has no text form.
    :param flag: name on the command line, where it differs. For a list each use adds an entry.
    :param environment: whether the environment variable ``GREENIO_<NAME>`` sets it.
    :param not_ours: how the variable's text begins where another program has set it for a purpose of its own.
    :param mounted: whether it also means something inside of another WSGI server.
    :param secret: it appears neither in logs nor on the command line.
    """

    help: str
    unit: str = ""
    check: Callable[[Any], object] | None = None
    parse: Callable[[str], Any] | None = None
    flag: str = ""
    environment: bool = True
    not_ours: str = ""
    mounted: bool = False
    secret: bool = False


def option(default: Any, help: str, **more: Any) -> Any:
    """Declare a field of ``ServerOptions``.

    :param default: its default value.
    :param help: one line about it.
    :param more: further fields of :class:`Option`.

    Example: ``idle_timeout: float = option(0, "end sessions whose user does nothing", unit="seconds", check=seconds)``
    """
    declared = Option(help, **more)
    return field(default=default, repr=not declared.secret, metadata={_KEY: declared})


def declaration(declared: Field[Any]) -> Option:
    """Return what :func:`option` has declared for a field."""
    found: Option = declared.metadata[_KEY]
    return found
