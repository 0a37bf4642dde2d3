"""The class ``Output``: the result of every ``put_xxx()`` call.

CPython drops a result that nobody keeps at once, and the destructor sends the output: ``put_text("x")`` as a statement.
An output that was embedded in another one, or was shown, sends nothing when it is dropped. The destructor only
appends to the session's queue: it never switches greenlets and never raises.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from secrets import token_hex
from types import TracebackType
from typing import Any

from msgspec import structs

from greenio.output.controls.callback import ClickFunctions, check_callback
from greenio.protocol import commands
from greenio.runtime.current import current_task
from greenio.runtime.sessions.callbacks import CallbackRef
from greenio.widgets.base import Widget
from greenio.widgets.container import Container

_UNSENT, _TAKEN = 0, 1
_numbers = count(1)


def check_position(function: str, position: object) -> None:
    """Check that a position is an int.

    :param function: name of the public function, for the message.
    :raises TypeError: it is not.
    """
    if type(position) is not int:
        raise TypeError(f"{function}(): position must be an int, not {type(position).__name__}")


class Output:
    """An output that is shown when it is dropped, unless it was embedded or shown before.

    Authors get it from the ``put_xxx()`` functions; the class is public for ``isinstance`` checks. Scope and position are
    fixed when it is made; its content and style are captured when it is embedded or sent.
    """

    __slots__ = ("_clicks", "_number", "_position", "_scope", "_session", "_state", "_widget")

    #: Name of the widget's field that ``style()`` appends to.
    _style_field = "style"

    def __init__(self, function: str, widget: Widget, scope: str | int | None, position: int) -> None:
        self._state = _TAKEN  # if anything below raises, there is nothing to show
        task = current_task()
        session = task.session
        session.check(task)
        if type(position) is not int:
            check_position(function, position)
        self._session = session
        self._scope = task.scopes.resolve(scope, function)
        self._position = position
        self._widget = widget
        self._clicks: ClickFunctions | None = None
        self._number = next(_numbers)
        self._state = _UNSENT
        session.sender.unsent += 1

    def __del__(self) -> None:
        if self._state == _UNSENT:
            try:
                self._state = _TAKEN
                session = self._session
                sender = session.sender
                sender.unsent -= 1
                if session.channel.reason is not None:
                    return
                widget = self._widget if self._clicks is None else self._snapshot()
                command = commands.Output(widget, self._scope, self._position)
                if sender.unsent or sender.released is not None:
                    statement = sys._getframe(1)
                    sender.release_output(command, self._number, (id(statement), statement.f_lasti))
                else:
                    sender.enqueue(command)
            except Exception:  # a destructor cannot raise; the next call of the task does
                pass

    def __reduce_ex__(self, protocol: Any) -> Any:
        # The destructor of a copy would send it as well, and reduce the session's count of unsent outputs.
        raise TypeError("an output cannot be copied; embed the same one several times, or make another")

    def style(self, css: str) -> Output:
        """Append CSS declarations to the outermost element.

        :param css: declarations such as ``"color: red; font-size: 20px"``.
        :returns: the output itself, so that calls chain.
        :raises TypeError: ``css`` is no str.

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

        :param callback: function called without arguments. Several calls of ``onclick`` add up; all run, in order.
        :param serial_mode: True handles clicks one after the other. Default: False, they may overlap.
        :param mutex_mode: True ignores clicks while one is being handled. Default: False.
        :returns: the output itself, so that calls chain.
        :raises TypeError: ``callback`` cannot be called.

        Example: ``put_text("5.5").onclick(lambda: toast("clicked"))``
        """
        check_callback("onclick", "callback", callback)
        before = self._clicks or ClickFunctions((), serial=False, exclusive=False)
        self._clicks = ClickFunctions(
            (*before.functions, callback), before.serial or serial_mode, before.exclusive or mutex_mode
        )
        return self

    def show(self) -> None:
        """Send the output now. A second call sends a second copy.

        :raises SessionClosedException: the session is closed.
        """
        session = self._session
        session.check(current_task())
        self._mark_taken()
        if session.channel.reason is None:
            session.sender.enqueue(commands.Output(self._snapshot(), self._scope, self._position))

    send = show

    def embed(self) -> Widget:
        """Return the widget as a part of another output; the output itself is not shown any more."""
        self._mark_taken()
        return self._snapshot()

    def discard(self) -> None:
        """Do not show the output: the call that it was an argument of has failed."""
        self._mark_taken()

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

    def _mark_taken(self) -> None:
        """Keep the destructor from sending the output."""
        if self._state == _UNSENT:
            self._state = _TAKEN
            self._session.sender.unsent -= 1

    def _snapshot(self) -> Widget:
        """Return the widget as it is now; later changes of the output do not change it."""
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
