"""Tracebacks with the local variables of each call, as texts: they hold no object of the app alive."""

from __future__ import annotations

import linecache
import os
import reprlib
import secrets
import traceback
from collections import OrderedDict
from dataclasses import dataclass
from types import TracebackType

from greenio.environ import RELOADED_TOKEN
from greenio.runtime.identity import new_id

#: Path of the reports, below the application; an id follows.
PREFIX = "_greenio/traceback/"
#: Reports that are kept, calls of each, and variables of each call.
MAX_REPORTS = 20
MAX_CALLS = 50
MAX_VARIABLES = 50
#: Exceptions of a chain ("During handling of the above exception ...").
MAX_CHAIN = 5
#: Characters of a value.
MAX_CHARACTERS = 400

_short = reprlib.Repr()
_short.maxstring = _short.maxother = MAX_CHARACTERS
_short.maxlist = _short.maxtuple = _short.maxdict = _short.maxset = 20


@dataclass(frozen=True)
class Call:
    """A call in a traceback.

    :param path: of the file.
    :param line: its number.
    :param function: name of the function.
    :param source: the text of the line; empty if it cannot be read.
    :param variables: name and shortened text of each local variable.
    """

    path: str
    line: int
    function: str
    source: str
    variables: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CrashReport:
    """An exception with its calls, the outermost first.

    :param error: as the last line of a traceback.
    :param calls: the last ones, at most ``MAX_CALLS``.
    :param earlier: the exception during whose handling it was raised, or that caused it.
    """

    error: str
    calls: tuple[Call, ...]
    earlier: CrashReport | None = None


class CrashReports:
    """The last reports of a server."""

    def __init__(self) -> None:
        self.token = os.environ.pop(RELOADED_TOKEN, "") or secrets.token_urlsafe(12)
        """Its holder may see them. A server that starts anew after a change keeps it."""
        self._by_id: OrderedDict[str, CrashReport] = OrderedDict()

    def add(self, error: BaseException) -> str:
        """Keep the report of an exception; return its address, relative to the application."""
        identity = new_id()
        self._by_id[identity] = report_of(error)
        while len(self._by_id) > MAX_REPORTS:
            self._by_id.popitem(last=False)
        return PREFIX + identity

    def get(self, identity: str) -> CrashReport | None:
        """Return a report; None if there is none, or none any more."""
        return self._by_id.get(identity)


def report_of(error: BaseException, depth: int = MAX_CHAIN) -> CrashReport:
    """Return an exception as texts, with those that it follows from."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return CrashReport(
        "".join(traceback.format_exception_only(type(error), error)).strip()[: 10 * MAX_CHARACTERS],
        tuple(_calls(error.__traceback__))[-MAX_CALLS:],
        report_of(earlier, depth - 1) if earlier is not None and depth > 1 else None,
    )


def _calls(trace: TracebackType | None) -> list[Call]:
    found = []
    for frame, line in traceback.walk_tb(trace):
        code = frame.f_code
        source = linecache.getline(code.co_filename, line, frame.f_globals).strip()
        variables = tuple(
            (name, _text(value)) for name, value in list(frame.f_locals.items())[:MAX_VARIABLES]
        )
        found.append(Call(code.co_filename, line, code.co_name, source, variables))
    return found


def _text(value: object) -> str:
    """Return what ``repr()`` says, shortened; an object may fail to say anything."""
    try:
        return _short.repr(value)
    except Exception as error:
        return f"<{type(value).__name__}, whose repr() raised {type(error).__name__}>"
