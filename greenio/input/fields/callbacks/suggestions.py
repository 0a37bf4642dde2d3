"""Suggestions for what is typed into a one-line field (``suggest=``)."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from itertools import islice
from typing import Any

from greenio import limits
from greenio.exceptions import SessionException
from greenio.output.controls.callback import check_callback
from greenio.protocol import commands
from greenio.runtime.interfaces import SessionPort

log = logging.getLogger("greenio.input")

#: Types of fields whose text the user writes freely.
_TYPES = ("text", "url")


class Suggestions:
    """The suggestions for one field on the page, from the author's function.

    It runs once at a time: a database that is slow gets no second query before it has answered the first. An answer names
    its text, so that the page can drop one that is late.

    :param session: the session that shows the field.
    :param name: name of the field.
    :param function: the author's function, called with the text.
    """

    __slots__ = ("_function", "_name", "_session", "callback_id")

    def __init__(self, session: SessionPort, name: str, function: Callable[[str], Any]) -> None:
        self._session = session
        self._name = name
        self._function = function
        #: Id of the callback, which lasts as long as the field and does not keep the session open after the app.
        self.callback_id = session.callbacks.register(
            self._typed, newest=True, name=f"suggest of {name!r}", keeps_open=False
        )

    def close(self) -> None:
        """Release the callback: the field has left the page."""
        self._session.callbacks.release([self.callback_id])

    def _typed(self, text: Any) -> Any:
        """Answer for a text; returns an awaitable if the author's function does."""
        if not isinstance(text, str) or len(text) > limits.SUGGEST_TEXT:
            log.debug("session %s: %r asked for suggestions as no page does", self._session.name, self._name)
            return None
        try:
            result = self._function(text)
            if inspect.isawaitable(result):
                return self._await(text, result)
            self._answer(text, result)
        except SessionException:
            raise
        except Exception:
            self._failed(text)
        return None

    async def _await(self, text: str, result: Awaitable[Any]) -> None:
        try:
            self._answer(text, await result)
        except SessionException:
            raise
        except Exception:
            self._failed(text)

    def _answer(self, text: str, result: Any) -> None:
        if isinstance(result, (str, bytes)) or not isinstance(result, Iterable):
            raise TypeError(f"suggest must return a list of str, not {type(result).__name__}")
        entries = [str(entry) for entry in islice(result, limits.SUGGESTIONS)]
        self._send(text, entries)

    def _failed(self, text: str) -> None:
        self._session.warn_about_page(log, "session %s: suggest of %r failed", self._name, exc_info=True)
        # The suggestions for an earlier text must not stay.
        self._send(text, [])

    def _send(self, text: str, entries: list[str]) -> None:
        session = self._session
        if not session.closed and session.callbacks.get(self.callback_id) is not None:
            session.sender.enqueue(commands.Suggest(self.callback_id, text, entries))


def check_suggest(
    function: str, suggest: Callable[[str], Any] | None, kind: str, datalist: Sequence[str] | None
) -> None:
    """Check ``suggest=`` of a field.

    :param function: name of the public function, for messages.
    :param kind: type of the field.
    :raises TypeError: it cannot be called.
    :raises ValueError: it does not go with the type of the field, or with ``datalist``.
    """
    if suggest is None:
        return
    check_callback(function, "suggest", suggest)
    if kind not in _TYPES:
        raise ValueError(
            f"{function}(): suggest goes with type=TEXT or URL, not {kind!r}; leave one of them out"
        )
    if datalist is not None:
        raise ValueError(
            f"{function}(): give either datalist, for suggestions that are known, or suggest, to make them while the "
            "user types"
        )
