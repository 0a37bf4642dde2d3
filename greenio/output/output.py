"""What a ``put_xxx()`` call returns: an output that shows itself unless somebody takes it.

CPython drops a result that nobody keeps at once, and that shows it: ``put_text("x")`` as a statement. An output
that became part of another one, or was shown, sends nothing when it is dropped. The destructor only appends to
the session's queue: it never switches greenlets and never raises.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from secrets import token_hex
from types import TracebackType
from typing import Any, NamedTuple

from msgspec import structs

from greenio.output.controls.callback import check_callback, is_coroutine_function
from greenio.protocol import commands
from greenio.runtime.coroutines.task import call
from greenio.runtime.current import current_task
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.base import Widget
from greenio.widgets.container import Container

_UNSENT, _TAKEN = 0, 1
_numbers = count(1)


def check_position(function: str, position: object) -> None:
    """TypeError, naming the function, for a position that is no int."""
    if type(position) is not int:
        raise TypeError(f"{function}(): position must be an int, not {type(position).__name__}")


class _Clicks(NamedTuple):
    """What a click on an output runs, and how."""

    functions: tuple[Callable[[], Any], ...]
    serial: bool
    exclusive: bool

    def run(self, _value: Any) -> Any:
        if any(map(is_coroutine_function, self.functions)):
            return self._await_all()
        for function in self.functions:
            function()
        return None

    async def _await_all(self) -> None:
        for function in self.functions:
            await call(function)


class Output:
    """An output on its way to the page. Not made by authors, but useful for ``isinstance`` checks.

    Scope and position are fixed when it is made; what it shows is captured when it is embedded or sent.
    """

    __slots__ = ("_clicks", "_number", "_position", "_scope", "_session", "_state", "_widget")

    #: The field of the widget that ``style()`` appends to.
    _style_field = "style"

    def __init__(self, function: str, widget: Widget, scope: str | int | None, position: int) -> None:
        self._state = _TAKEN  # should anything below raise, there is nothing to show
        task = current_task()
        session = task.session
        session.check(task)
        if type(position) is not int:
            check_position(function, position)
        self._session = session
        self._scope = task.scopes.resolve(scope, function)
        self._position = position
        self._widget = widget
        self._clicks: _Clicks | None = None
        self._number = next(_numbers)
        self._state = _UNSENT
        session.unsent += 1

    def __del__(self) -> None:
        if self._state == _UNSENT:
            try:
                self._state = _TAKEN
                session = self._session
                session.unsent -= 1
                if session.channel.reason is not None:
                    return
                widget = self._widget if self._clicks is None else self._sealed()
                command = commands.Output(widget, self._scope, self._position)
                if session.unsent or session.released is not None:
                    statement = sys._getframe(1)
                    session.release_output(command, self._number, (id(statement), statement.f_lasti))
                else:
                    session.enqueue(command)
            except Exception:  # a destructor has nobody to tell; the next call of the task raises
                pass

    def __reduce_ex__(self, protocol: Any) -> Any:
        # A copy would show itself as well, and be counted out without having been counted in.
        raise TypeError("an output cannot be copied; embed the same one several times, or make another")

    def style(self, css: str) -> Output:
        """Append CSS declarations to the outermost element.

        :param css: declarations such as ``"color: red; font-size: 20px"``.
        :returns: the output itself, so that calls chain.

        Example: ``put_text("big").style("font-size: 20px")``
        """
        if not isinstance(css, str):
            raise TypeError(f"style(): css must be a str, not {type(css).__name__}")
        before: str = getattr(self._widget, self._style_field).rstrip("; ")
        joined = f"{before}; {css}" if before else css
        self._widget = structs.replace(self._widget, **{self._style_field: joined})
        return self

    def onclick(
        self, callback: Callable[[], Any], *, serial_mode: bool = False, mutex_mode: bool = False
    ) -> Output:
        """Run ``callback()`` as a task of the session whenever the output is clicked.

        :param callback: called without arguments. Several calls of ``onclick`` add up; all run, in order.
        :param serial_mode: clicks wait for one another.
        :param mutex_mode: clicks that come while one is being handled are ignored.
        :returns: the output itself, so that calls chain.
        :raises TypeError: ``callback`` cannot be called.

        Example: ``put_text("5.5").onclick(lambda: toast("clicked"))``
        """
        check_callback("onclick", "callback", callback)
        before = self._clicks or _Clicks((), serial=False, exclusive=False)
        self._clicks = _Clicks(
            (*before.functions, callback), before.serial or serial_mode, before.exclusive or mutex_mode
        )
        return self

    def show(self) -> None:
        """Send the output now. A second call sends a second copy.

        :raises SessionClosedException: the session is over.
        """
        session = self._session
        session.check(current_task())
        self._take()
        if session.channel.reason is None:
            session.enqueue(commands.Output(self._sealed(), self._scope, self._position))

    send = show

    def embed(self) -> Widget:
        """Take the output as a part of another one: it will not show itself any more."""
        self._take()
        return self._sealed()

    def discard(self) -> None:
        """Never show it: the call that it was an argument of has failed."""
        self._take()

    def __enter__(self) -> str:
        if not isinstance(self._widget, Container):
            raise RuntimeError(
                f"with: an output of kind {type(self._widget).__name__} holds no other outputs"
            )
        scope = "s" + token_hex(5)
        self._widget = structs.replace(self._widget, scope=scope)
        self.show()
        current_task().scopes.push(scope)
        return scope

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current_task().scopes.pop()

    def __repr__(self) -> str:
        return f"<Output {type(self._widget).__name__} for {self._scope}>"

    def _take(self) -> None:
        """From now on it does not show itself."""
        if self._state == _UNSENT:
            self._state = _TAKEN
            self._session.unsent -= 1

    def _sealed(self) -> Widget:
        """The widget as it is now. What happens to the output later does not change it any more."""
        clicks = self._clicks
        if clicks is None:
            return self._widget
        callback = CallbackRef(
            self._session.callbacks,
            clicks.run,
            serial=clicks.serial,
            exclusive=clicks.exclusive,
            name="onclick",
        )
        return structs.replace(self._widget, click=callback)
