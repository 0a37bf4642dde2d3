"""Event loops that other threads may ask to call a function.

``run_callback_threadsafe()`` of gevent 26.9 counts what is pending in the loop while the loop, which waits without the
GIL, counts, too. Of 300,000 calls from six threads about ten are counted twice in one direction
(``tests/runtime/cooperative/threads/test_loops.py``). When the count has fallen to zero, the hub gives up with
LoopExit, whoever still waits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from gevent._config import config

from greenio.runtime.native import native_ident


def make_loops_safe() -> None:
    """Let all loops that gevent makes from now on be such loops. Once only."""
    if not hasattr(config.loop, "_run_calls"):
        config.loop = _safe(config.loop)


def _safe(original: Any) -> type:
    class Loop(original):  # type: ignore[misc]
        """A loop that is woken by a watcher for that purpose, the one operation of libev that is safe in all threads."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._thread = native_ident()
            self._calls: deque[tuple[Callable[..., object], tuple[Any, ...]]] = deque()
            self._bell = self.async_(ref=False)
            self._bell.start(self._run_calls)

        def run_callback_threadsafe(self, function: Callable[..., object], *args: Any) -> None:
            """Call a function in a later turn of the loop.

            :raises ValueError: the loop was destroyed.
            """
            if native_ident() == self._thread:
                self.run_callback(function, *args)  # at once: calls keep their order
            else:
                self._calls.append((function, args))
            self._bell.send()

        def run(self, nowait: bool = False, once: bool = False) -> None:
            """Run until nothing is waited for any more, and no call is to be made."""
            super().run(nowait, once)
            while self._calls:  # libev does not look at the watcher when nothing else is waited for
                self._run_calls()
                super().run(nowait, once)

        def destroy(self) -> bool | None:
            """Free what the loop holds. Calls that are still to come do not."""
            self._bell.stop()
            self._bell.close()
            destroyed: bool | None = super().destroy()
            return destroyed

        def _run_calls(self) -> None:
            while self._calls:
                function, args = self._calls.popleft()
                self.run_callback(function, *args)

    Loop.__module__ = original.__module__
    Loop.__name__ = Loop.__qualname__ = original.__name__
    return Loop
