"""The named outputs of each session, and the functions that make outputs anew when they are updated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from greenio import limits
from greenio.output.controls.callback import ClickFunctions
from greenio.runtime.interfaces import SessionPort

#: Functions of outputs that ``update()`` calls, by name; entered where they are exported.
MAKERS: dict[str, Callable[..., Any]] = {}


class NamedOutput(NamedTuple):
    """The parts of an output that its updates keep: the function that made it, its style and its clicks."""

    function: str
    style: str
    clicks: ClickFunctions | None


#: The newest output of each name.
_names: WeakKeyDictionary[SessionPort, dict[str, NamedOutput]] = WeakKeyDictionary()


def remember_name(session: SessionPort, name: str, output: NamedOutput) -> None:
    """Note what the output of that name is. Beyond ``limits.NAMED_OUTPUTS`` the oldest is forgotten."""
    known = _names.setdefault(session, {})
    known.pop(name, None)
    known[name] = output
    if len(known) > limits.NAMED_OUTPUTS:
        del known[next(iter(known))]


def forget_name(session: SessionPort, name: str) -> None:
    """Forget the output of that name, if there is one."""
    _names.get(session, {}).pop(name, None)


def find_name(session: SessionPort, name: str) -> NamedOutput | None:
    """Return the output of that name; None without one."""
    return _names.get(session, {}).get(name)
