"""The function ``get_output()``."""

from __future__ import annotations

from greenio.output.named_outputs import NamedOutput, find_name
from greenio.output.output import Output
from greenio.runtime.current import current_task
from greenio.widgets.text import Text


class _FoundOutput(Output):
    """An output that is on the page already, found by its name. Its content is not kept here."""

    __slots__ = ()

    def __init__(self, name: str, known: NamedOutput) -> None:
        super().__init__(known.function, Text("", id=name, style=known.style), None, -1)
        self._mark_taken()
        self._clicks = known.clicks


def get_output(name: str) -> Output:
    """Find an output of this session by the name that :meth:`Output.named` gave it.

    :param name: name of the output.
    :returns: the output, to be changed with ``update()``, ``replace()`` or ``remove()``.
    :raises ValueError: no output has that name. The last 10,000 names are known.
    :raises SessionClosedException: the session is closed.

    Example: ``get_output("clock").update("12:01")``
    """
    known = find_name(current_task().session, name)
    if known is None:
        raise ValueError(
            f"get_output(): no output is named {name!r}; name it where it is made: put_text(...).named({name!r})"
        )
    return _FoundOutput(name, known)
