"""The visitor of an app inside the test's process: no browser, no sockets, the real protocol.

    def test_bmi() -> None:
        with Visit(bmi) as page:
            page.answer("180")
            page.answer("75")
            assert page.texts() == ["Your BMI is 23.1"]

Everything that a page keeps is here as plain values: outputs in their scopes, open forms, the popup, toasts. A test
waits for conditions; ``settle()`` returns when no task of the session can go on by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import gevent

from greenio.engine.channel import CloseReason
from greenio.protocol import codec, commands, events, frames
from greenio.runtime import clock
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.session import Session
from greenio.testing import widgets
from greenio.testing.page import ShownPage
from greenio.transport.base import NO_RECEIVER
from greenio.transport.memory import MemoryPage, memory_pair
from greenio.widgets.controls import Buttons
from greenio.widgets.registry import is_kind


class Visit:
    """One visitor of ``app``. A context manager: leaving it closes the page.

    :param app: the app function.
    :param headers: of the visitor's request, such as ``{"Accept-Language": "de"}``.
    :param query_string: of the page's address.
    :param reconnect_timeout: seconds the session outlives a lost connection.
    :param keep_page: see ``start_server()``.
    :param debug: see ``start_server()``.
    :param timeout: seconds that waits last at most before they raise ``AssertionError``.

    Example: see the module.
    """

    def __init__(
        self,
        app: Callable[[], object],
        *,
        headers: dict[str, str] | None = None,
        query_string: str = "",
        reconnect_timeout: float = 0,
        keep_page: bool = False,
        debug: bool = False,
        timeout: float = 5.0,
    ) -> None:
        self.timeout = timeout
        self.commands: list[Any] = []
        """Every command that arrived, in order."""
        self._begin()
        self._sessions = SessionRegistry(
            reconnect_timeout=reconnect_timeout, debug=debug, keep_page=keep_page
        )
        connection, self._wire = memory_pair(NO_RECEIVER)
        request = RequestInfo(headers or {}, query_string=query_string, remote_address="127.0.0.1")
        self.session: Session = self._sessions.open(
            app, connection, request, app_name=getattr(app, "__name__", "app")
        )

    def _begin(self) -> None:
        """Start with an empty page."""
        page = self._page = ShownPage()
        self.scopes = page.outputs.scopes
        """The children of each scope: widgets as dicts, scopes as ``{"k": "scope", "name": ...}``."""
        self.forms = page.forms.by_id
        """The open forms by their id."""
        self.errors = page.forms.errors
        """Messages under the items of the last rejected submission, or shown by a check."""
        self.pins = page.pins
        """The pins on the page."""
        self.toasts = page.toasts
        """The texts of all toasts, in order."""
        self._sent = 0
        self._seen = 0

    def __enter__(self) -> Visit:
        self.settle()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What the visitor sees

    @property
    def popup(self) -> commands.Popup | None:
        """The open popup, None without one."""
        return self._page.popup

    @property
    def ended(self) -> str | None:
        """The reason of the session's end, as sent to the page; None before."""
        return self._page.ended

    def texts(self, scope: str = "ROOT") -> list[str]:
        """Return the visible texts of a scope in order, those of scopes inside it included."""
        self.settle()
        return self._page.outputs.texts(scope)

    def form(self) -> commands.OpenForm:
        """Return the visible form: the newest. Waits for one."""
        self.wait(lambda: self.forms, "a form")
        return self._page.forms.newest

    def wait(self, condition: Callable[[], object], what: str = "the condition") -> None:
        """Wait until ``condition()`` is true.

        :raises AssertionError: it takes longer than the visit's ``timeout``; the text names ``what``.
        """
        deadline = clock.now() + self.timeout
        self.settle()
        while not condition():
            if clock.now() > deadline:
                raise AssertionError(f"waited {self.timeout} s for {what}; the page shows {self.texts()}")
            gevent.sleep(0.005)
            self.settle()

    def settle(self) -> None:
        """Take everything that has arrived, until nothing more comes by itself."""
        quiet = 0
        while quiet < 3:
            quiet = 0 if self._take() else quiet + 1
            gevent.sleep(0)

    # What the visitor does

    def answer(self, value: Any = "", **values: Any) -> None:
        """Submit the visible form: a value for a lone item, or values by name.

        Values are those that the page reports: text for fields, lists of indices for choices.
        """
        form = self.form()
        by_name = values or {form.items[0]["name"]: value}
        self.errors.clear()
        self.send(events.Submit(form.form, by_name))

    def cancel(self) -> None:
        """Cancel the visible form."""
        self.send(events.Cancel(self.form().form))

    def edit(self, name: str, value: Any) -> None:
        """Edit an item of the visible form that has an ``onchange``."""
        self.send(events.Change(self.form().form, name, value))

    def edit_pin(self, name: str, value: Any) -> None:
        """Change the pin of that name, as the page reports it: text, lists of numbers."""
        self.settle()
        self.send(self.pins.edit(name, value))

    def click(self, label: str) -> None:
        """Click the first button of that label."""
        for widget in self._page.outputs.widgets():
            for index, button in enumerate(widget["buttons"] if is_kind(widget, Buttons) else ()):
                if button["label"] == label:
                    self.send(events.Click(widget["callback"], index))
                    return
        raise AssertionError(f"no button {label!r} on the page")

    def click_on(self, text: str) -> None:
        """Click the first output that shows ``text`` and has an ``onclick``."""
        for widget in self._page.outputs.widgets():
            if widget.get("click") and text in widgets.texts(widget, self.scopes):
                self.send(events.Click(widget["click"]))
                return
        raise AssertionError(f"nothing that shows {text!r} can be clicked")

    def send(self, *page_events: events.Event) -> None:
        """Send events as they are, in one frame."""
        self.settle()
        self._say(*page_events)
        self.settle()

    def drop_connection(self) -> None:
        """Cut the connection, as a network does."""
        self._wire.vanish()
        self.settle()

    def reconnect(self) -> bool:
        """Connect again. Returns whether the session was still there."""
        connection, self._wire = memory_pair(NO_RECEIVER)
        resumed = self._sessions.resume(self.session.channel.secret, connection, seen=self._seen)
        self.settle()
        return resumed is not None

    def reload(self) -> None:
        """Press F5, with ``keep_page``: the page is empty and asks for its session again.

        :raises ProtocolViolation: the session is over, or cannot be shown again.
        """
        self._wire.vanish()
        self._begin()
        connection, self._wire = memory_pair(NO_RECEIVER)
        self._sessions.resume(self.session.channel.secret, connection, fresh=True)
        self.settle()

    def close(self) -> None:
        """Close the page and wait until the session is over. Tasks that run on for much longer are killed."""
        if self.session.channel.reason is None:
            self._say(events.Leave())
        self.settle()
        self.session.close(CloseReason.LEFT)
        deadline = clock.now() + self.timeout
        while len(self._sessions) and clock.now() < deadline:
            gevent.sleep(0.005)
        self._sessions.stop_tasks(self.session)

    # The page's end of the channel

    def _take(self) -> bool:
        """Do the commands that have arrived and acknowledge them; return whether there were any frames."""
        wire: MemoryPage = self._wire
        arrived, wire.frames = wire.frames, []
        for frame in arrived:
            down = codec.decode_down(frame)
            for number, command in enumerate(down.c, down.s):
                if number > self._seen:
                    self._seen = number
                    self.commands.append(command)
                    self._page.apply(command)
        if arrived and wire.ended is None:
            self._say(*self.pins.report())
        return bool(arrived)

    def _say(self, *page_events: Any) -> None:
        """Send events with the acknowledgement; without events only that."""
        first = self._sent + 1 if page_events else 0
        self._wire.send(codec.encode_up(frames.Up(s=first, a=self._seen, e=list(page_events))).decode())
        self._sent += len(page_events)
