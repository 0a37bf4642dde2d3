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

from greenio.names import check_name
from greenio.output.controls.callback import ClickFunctions, check_callback
from greenio.output.named_outputs import MAKERS, NamedOutput, forget_name, remember_name
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

    __slots__ = ("_clicks", "_function", "_number", "_position", "_scope", "_session", "_state", "_widget")

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
        self._function = function
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
                if session.channel.reason is not None or (
                    session.navigation is not None and session.has_left(current_task())
                ):
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

    def style(self, css_style: str) -> Output:
        """Append CSS declarations to the outermost element.

        :param css_style: declarations such as ``"color: red; font-size: 20px"``.
        :returns: the output itself, so that calls chain.
        :raises TypeError: ``css_style`` is no str.

        Example: ``put_text("big").style("font-size: 20px")``
        """
        if not isinstance(css_style, str):
            raise TypeError(f"style(): css_style must be a str, not {type(css_style).__name__}")
        before: str = getattr(self._widget, self._style_field).rstrip("; ")
        joined = f"{before}; {css_style}" if before else css_style
        self._widget = structs.replace(self._widget, **{self._style_field: joined})
        self._remember()
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
        self._remember()
        return self

    @property
    def spec(self) -> dict[str, Any]:
        """A description: ``type``, ``scope`` (CSS selector), ``position``; of a pin also ``input`` with its ``name``."""
        widget = self._widget
        described: dict[str, Any] = {
            "type": widget.__struct_config__.tag,
            "scope": f"#pywebio-scope-{self._scope}",
            "position": self._position,
            "style": widget.style,
        }
        item = getattr(getattr(widget, "body", None), "item", None)
        if item is not None:
            described["input"] = {name: getattr(item, name) for name in item.__struct_fields__}
        return described

    @property
    def widget(self) -> Widget:
        """Content that the page will show, as it is now."""
        return self._widget

    def show(self) -> Output:
        """Send the output now. A second call sends a second copy.

        :returns: the output itself, to be kept and changed later.
        :raises SessionClosedException: the session is closed.

        Example: ``status = put_text("Starting").show()``
        """
        session = self._session
        session.check(current_task())
        self._mark_taken()
        if not self._widget.id:
            # No name of an author has a dot.
            self._widget = structs.replace(self._widget, id=f".{token_hex(5)}")
        if session.channel.reason is None:
            session.sender.enqueue(commands.Output(self._snapshot(), self._scope, self._position))
        return self

    send = show

    def named(self, name: str) -> Output:
        """Give the output a name, by which :func:`get_output` finds it. Of several of one name the newest counts.

        :param name: letters, digits, ``-`` and ``_``.
        :returns: the output itself, so that calls chain.
        :raises ValueError: a bad name.
        :raises RuntimeError: the output is shown already, or is a part of another one.

        Example: ``put_text("12:00").named("clock")``
        """
        if not check_name("named", "name", name):
            raise ValueError("named(): name must not be empty")
        if self._state == _TAKEN:
            raise RuntimeError("named(): an output gets its name before it is shown or embedded")
        self._widget = structs.replace(self._widget, id=name)
        self._remember()
        return self

    def update(self, *args: Any, **kwargs: Any) -> Output:
        """Change what the output shows, in its place. Its style, its name and what ``onclick()`` has set stay.

        An output that is kept and was not shown yet is shown by this. One that is a part of another output has to be
        named first. If it is not on the page any more, there is an error on the browser's console.

        :param args: the arguments of the function that made it: ``put_text("a").update("b")``.
        :param kwargs: likewise; ``scope`` and ``position`` have no effect.
        :returns: the output itself.
        :raises TypeError: arguments that the function refuses, or an output of a function that has another way (pins:
            ``pin_update()``).
        :raises RuntimeError: a part of another output that has no name.
        :raises SessionClosedException: the session is closed.

        Example: ``status = put_text("0 %").show(); status.update("50 %")``
        """
        make = MAKERS.get(self._function)
        if make is None:
            raise TypeError(
                f"update(): an output of {self._function}() cannot be updated; use replace(), for pins pin_update()"
            )
        self._check_found("update")
        made: Output = make(*args, **kwargs)
        made._mark_taken()
        kept = self._widget.style
        if kept:
            made._widget = structs.replace(made._widget, style=kept)
        made._clicks = self._clicks
        return self._become(made)

    def replace(self, output: Output) -> Output:
        """Show another output in the place of this one.

        :param output: the other one, of any kind; with its own style and clicks. It is not shown elsewhere.
        :returns: the output itself, which is of the other kind from now on.
        :raises TypeError: ``output`` is none.
        :raises RuntimeError: a part of another output that has no name.
        :raises SessionClosedException: the session is closed.

        Example: ``put_loading().named("answer"); get_output("answer").replace(put_markdown(text))``
        """
        if not isinstance(output, Output):
            raise TypeError(f"replace(): output must be an output, not {type(output).__name__}")
        output._mark_taken()
        self._check_found("replace")
        return self._become(output)

    def remove(self) -> None:
        """Remove the output from the page; one that was not shown yet is not shown any more.

        :raises RuntimeError: a part of another output that has no name.
        :raises SessionClosedException: the session is closed.

        Example: ``note = put_text("Saving").show(); save(); note.remove()``
        """
        self._check_found("remove")
        name = self._widget.id
        if name:
            forget_name(self._session, name)
        if self._state == _UNSENT:
            self._mark_taken()
        else:
            task = current_task()
            task.session.send(task, commands.RemoveOutput(name))

    def _ipython_display_(self) -> None:
        """Show the value of a cell's last line, which a notebook would keep, and so never drop."""
        if self._state == _UNSENT:
            self.show()

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
        self._widget = self._with_scope(self._widget, scope)
        self.show()
        current_task().scopes.push(scope)
        return scope

    def _with_scope(self, widget: Container, scope: str) -> Widget:
        """Return the widget with its content area as that scope."""
        return structs.replace(widget, scope=scope)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current_task().scopes.pop()

    def __repr__(self) -> str:
        return f"<Output {type(self._widget).__name__} for {self._scope}>"

    def _check_found(self, function: str) -> None:
        """Check that the page can find the output.

        :raises RuntimeError: it cannot.
        """
        if self._state == _TAKEN and not self._widget.id:
            raise RuntimeError(
                f"{function}(): this output is a part of another one and has no name; "
                "name it where it is made: put_text(...).named('price')"
            )

    def _become(self, other: Output) -> Output:
        """Take the content, style and clicks of another output, and show them."""
        self._widget = structs.replace(other._widget, id=self._widget.id)
        self._clicks = other._clicks
        self._function = other._function
        if self._state == _UNSENT:
            return self.show()
        self._remember()
        task = current_task()
        task.session.send(task, commands.UpdateOutput(self._widget.id, self._snapshot()))
        return self

    def _remember(self) -> None:
        """Keep what ``get_output()`` needs of an output that the author has named."""
        name = self._widget.id
        if name and not name.startswith("."):
            remember_name(self._session, name, NamedOutput(self._function, self._widget.style, self._clicks))

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
