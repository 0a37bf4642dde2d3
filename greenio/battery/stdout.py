"""``redirect_stdout()``: what a session prints goes to its page, and nothing else does."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Any

from greenio.output import put_text
from greenio.runtime.current import current_task, known_task
from greenio.runtime.interfaces import SessionPort

_Function = Callable[[str], Any]
#: Shows a text in the current scope, without a line break of its own.
SHOW: _Function = partial(put_text, inline=True)


class _Redirected(io.TextIOBase):
    """The stream that a session has in place of ``sys.stdout`` while it redirects.

    :param session: that redirects; texts of other code go where they went before.
    :param function: gets each text.
    :param before: the stream that it replaces.
    """

    def __init__(self, session: SessionPort, function: _Function, before: Any) -> None:
        self._session = session
        self._function = function
        self.before = before

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        task = known_task()
        if task is None or task.session is not self._session:
            return int(self.before.write(text))
        if text:
            sys.stdout = self.before  # what the function itself prints is shown as ever
            try:
                self._function(text)
            finally:
                sys.stdout = self
        return len(text)


class redirect_stdout:
    """Send what the tasks of this session ``print()`` to a function; a context manager.

    Other sessions print to their own pages, and code of no session prints to the server's terminal, as ever.

    :param output_func: function called with each text that is written. Default: the texts are shown in the current scope.
    :raises TypeError: it cannot be called.
    :raises SessionNotFoundException: the caller belongs to no session.

    Example::

        with redirect_stdout():
            print("shown in the page")
    """

    def __init__(self, output_func: _Function = SHOW) -> None:
        if not callable(output_func):
            raise TypeError(
                f"redirect_stdout(): output_func must be callable, not {type(output_func).__name__}"
            )
        self._function = output_func
        self._stream: _Redirected | None = None

    def __enter__(self) -> None:
        session = current_task().session
        self._stream = sys.stdout = _Redirected(session, self._function, sys.stdout)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        stream, later = self._stream, sys.stdout
        assert stream is not None
        if later is stream:
            sys.stdout = stream.before
            return
        # Another task of the session redirects since.
        while isinstance(later, _Redirected):
            if later.before is stream:
                later.before = stream.before
            later = later.before
