"""Play the visitor of an app inside the test's process: no browser, no sockets, the real protocol.

    def test_bmi() -> None:
        with Visit(bmi) as page:
            page.answer("180")
            page.answer("75")
            assert page.texts() == ["Your BMI is 23.1"]

Everything a page keeps is here as plain values: outputs in their scopes, open forms, the popup, toasts. Waiting
is by condition, in virtual idleness: ``settle()`` returns when no task of the session can go on by itself.
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
from greenio.testing.pins import PagePins
from greenio.transport.memory import MemoryPage, memory_pair


class _Nobody:
    """Receives until the session takes over."""

    def received(self, frame: bytes | str) -> None: ...

    def writable(self) -> None: ...

    def lost(self, connection: Any, code: int, reason: str) -> None: ...


class Visit:
    """One visitor of ``app``. A context manager: leaving it closes the page.

    :param app: the app function.
    :param headers: of the visitor's request, such as ``{"Accept-Language": "de"}``.
    :param query_string: of the page's address.
    :param reconnect_timeout: seconds the session outlives a lost connection.
    :param keep_page: see ``start_server()``.
    :param timeout: seconds that waits last at most before they raise ``AssertionError``.

    Example: see the module.
    """

    def __init__(
        self,
        app: Callable[[], Any],
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
        connection, self._wire = memory_pair(_Nobody())
        request = RequestInfo(headers or {}, query_string=query_string, remote_address="127.0.0.1")
        self.session: Session = self._sessions.open(
            app, connection, request, app_name=getattr(app, "__name__", "app")
        )

    def _begin(self) -> None:
        """An empty page."""
        self.scopes: dict[str, list[Any]] = {"ROOT": []}
        """What each scope holds: widgets as dicts, scopes as ``{"k": "scope", "name": ...}``."""
        self.forms: dict[int, commands.OpenForm] = {}
        self.errors: dict[str, str] = {}
        """Messages under the items of the last rejected submission, or shown by a check."""
        self.pins = PagePins()
        """The pins on the page."""
        self.popup: commands.Popup | None = None
        self.toasts: list[str] = []
        self.ended: str | None = None
        """Reason of the session's end as the page was told it."""
        self._bounds: dict[str, int] = {}
        self._has_pins = (
            False  # most pages have none: looking for them after each command would take its time
        )
        self._sent = 0
        self._seen = 0

    def __enter__(self) -> Visit:
        self.settle()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What the visitor sees

    def texts(self, scope: str = "ROOT") -> list[str]:
        """The visible texts of a scope in order, those of scopes inside it included."""
        self.settle()
        found: list[str] = []
        for widget in self.scopes.get(scope, ()):
            found.extend(self._texts_of(widget))
        return found

    def form(self) -> commands.OpenForm:
        """The visible form: the newest. Waits for one."""
        self.wait(lambda: self.forms, "a form")
        return self.forms[max(self.forms)]

    def wait(self, condition: Callable[[], Any], what: str = "the condition") -> None:
        """Wait until ``condition()`` is true. AssertionError, naming ``what``, when it takes too long."""
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

        As the page does it: text for fields, lists of indices for choices.
        """
        form = self.form()
        by_name = values or {form.items[0]["name"]: value}
        self.errors = {}
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
        for widget in self._all_widgets():
            for index, button in enumerate(widget.get("buttons", ()) if widget["k"] == "buttons" else ()):
                if button["label"] == label:
                    self.send(events.Click(widget["callback"], index))
                    return
        raise AssertionError(f"no button {label!r} on the page")

    def click_on(self, text: str) -> None:
        """Click the first output that shows ``text`` and has an ``onclick``."""
        for widget in self._all_widgets():
            if widget.get("click") and text in self._texts_of(widget):
                self.send(events.Click(widget["click"]))
                return
        raise AssertionError(f"nothing that shows {text!r} can be clicked")

    def send(self, *news: events.Event) -> None:
        """Send events as they are, in one frame."""
        self.settle()
        self._say(*news)
        self.settle()

    def drop_connection(self) -> None:
        """Cut the connection, as a network does."""
        self._wire.vanish()
        self.settle()

    def reconnect(self) -> bool:
        """Come back. Returns whether the session was still there."""
        connection, self._wire = memory_pair(_Nobody())
        resumed = self._sessions.resume(self.session.channel.secret, connection, seen=self._seen)
        self.settle()
        return resumed is not None

    def reload(self) -> None:
        """Press F5, with ``keep_page``: the page is empty and asks for its session again.

        :raises ProtocolViolation: the session is over, or cannot be shown again.
        """
        self._wire.vanish()
        self._begin()
        connection, self._wire = memory_pair(_Nobody())
        self._sessions.resume(self.session.channel.secret, connection, fresh=True)
        self.settle()

    def close(self) -> None:
        """Close the page and wait until the session is over."""
        if self.session.channel.reason is None:
            self._say(events.Leave())
        self.settle()
        self.session.close(CloseReason.LEFT)
        deadline = clock.now() + self.timeout
        while len(self._sessions) and clock.now() < deadline:
            gevent.sleep(0.005)

    # Inside: a page in a few lines

    def _take(self) -> bool:
        wire: MemoryPage = self._wire
        arrived, wire.frames = wire.frames, []
        for frame in arrived:
            down = codec.decode_down(frame)
            for number, command in enumerate(down.c, down.s):
                if number > self._seen:
                    self._seen = number
                    self.commands.append(command)
                    self._apply(command)
                    shown = self._all_widgets() if self._has_pins else []
                    self.pins.take(command, [each for each in shown if each["k"] == "pin"])
        if arrived and wire.ended is None:
            self._say(*self.pins.report())
        return bool(arrived)

    def _say(self, *news: Any) -> None:
        """Events, and what was seen; without events only that."""
        first = self._sent + 1 if news else 0
        self._wire.send(codec.encode_up(frames.Up(s=first, a=self._seen, e=list(news))).decode())
        self._sent += len(news)

    def _apply(self, command: Any) -> None:
        if isinstance(command, commands.Output):
            self._insert(command.scope, command.position, command.node)
        elif isinstance(command, commands.CreateScope):
            if (
                command.if_exist == "remove"
                and command.container in self.scopes
                and not self._lies_in(command.container, command.name)
            ):
                self._remove_scope(command.name)
            if command.name not in self.scopes:
                self._insert(command.container, command.position, {"k": "scope", "name": command.name})
            elif command.if_exist == "clear":
                self._clear(command.name)
        elif isinstance(command, commands.ClearScope):
            self._clear(command.name)
        elif isinstance(command, commands.RemoveScope):
            self._remove_scope(command.name)
        elif isinstance(command, commands.SetProgress):
            for bar in self._all_widgets():
                if bar["k"] == "progress" and bar["name"] == command.name:
                    bar |= {"value": command.value, "label": command.label}
        elif isinstance(command, commands.OpenForm):
            self.forms[command.form] = command
        elif isinstance(command, commands.CloseForm):
            self.forms.pop(command.form, None)
        elif isinstance(command, commands.RejectForm):
            self.errors = dict(command.errors) | ({"": command.message} if command.message else {})
        elif isinstance(command, commands.ItemStatus):
            self.errors.pop(command.name, None)
            if command.error is not None:
                self.errors[command.name] = command.error
        elif isinstance(command, commands.Popup):
            self._close_popup()
            self.popup = command
            self.scopes[command.scope] = []
            for node in command.content:
                self._insert(command.scope, -1, node)
        elif isinstance(command, commands.ClosePopup):
            self._close_popup()
        elif isinstance(command, commands.Toast):
            self.toasts.append(command.content)
        elif isinstance(command, commands.End):
            self.ended = command.reason

    def _insert(self, scope: str, position: int, node: Any) -> None:
        items = self.scopes.get(scope)
        if items is None:
            return
        place = position if position >= 0 else len(items) + position + 1
        items.insert(min(max(place, 0), len(items)), node)
        self._register_scopes(node)
        bound = self._bounds.get(scope)
        while bound and len(items) > bound:  # outputs at the end are what is meant to be bounded
            self._forget(items.pop(0))

    def _register_scopes(self, node: Any) -> None:
        for widget in _widgets_in(node):
            self._has_pins = self._has_pins or widget["k"] == "pin"
            name = _scope_of(widget)
            if name and name not in self.scopes:
                self.scopes[name] = _content(widget)
                self._bounds[name] = widget.get("max_items", 0)

    def _clear(self, scope: str) -> None:
        if scope not in self.scopes:
            return
        items, self.scopes[scope] = self.scopes[scope], []
        for item in items:
            self._forget(item)

    def _forget(self, item: Any) -> None:
        for widget in _widgets_in(item):
            for inner in self.scopes.pop(_scope_of(widget), ()):
                self._forget(inner)

    def _close_popup(self) -> None:
        if self.popup is not None:
            self._clear(self.popup.scope)
            self.scopes.pop(self.popup.scope, None)
            self.popup = None

    def _remove_scope(self, scope: str) -> None:
        self._clear(scope)
        self.scopes.pop(scope, None)
        for items in self.scopes.values():
            items[:] = [item for item in items if _scope_of(item) != scope]

    def _lies_in(self, scope: str, outer: str) -> bool:
        inside = {
            _scope_of(widget) for item in self.scopes.get(outer, ()) for widget in _widgets_in(item)
        } & self.scopes.keys()
        return scope == outer or any(self._lies_in(scope, inner) for inner in inside - {outer})

    def _all_widgets(self) -> list[Any]:
        return [widget for items in self.scopes.values() for item in items for widget in _widgets_in(item)]

    def _texts_of(self, node: Any) -> list[str]:
        if isinstance(node, str):
            return [node]
        own = [node["title"]] if node["k"] == "collapse" else []
        if name := _scope_of(node):
            return own + [text for item in self.scopes.get(name, ()) for text in self._texts_of(item)]
        if "text" in node or "html" in node:
            return [node.get("text", node.get("html"))]
        if node["k"] == "buttons":
            return [button["label"] for button in node["buttons"]]
        if node["k"] in ("link", "file"):
            return [node["label"]]
        if node["k"] == "progress":
            label = node.get("label")
            return [f"{node.get('value', 0):.1%}" if label is None else label]
        if node["k"] == "tabs":
            return [
                text
                for tab in node["tabs"]
                for text in (
                    tab["title"],
                    *(t for each in tab.get("content", ()) for t in self._texts_of(each)),
                )
            ]
        return own + [text for child in _children(node) for text in self._texts_of(child)]


def _scope_of(widget: dict[str, Any]) -> str:
    """The name of the scope that the widget is, or that its content area is."""
    return str(widget.get("name" if widget["k"] == "scope" else "scope", ""))


def _content(widget: dict[str, Any]) -> list[Any]:
    """What a container holds from the start."""
    if widget["k"] == "grid":
        return [node for cell in widget.get("cells", ()) for node in cell.get("content", ())]
    return list(widget.get("content", ()))


def _children(node: Any) -> list[Any]:
    if not isinstance(node, dict):
        return []
    found: list[Any] = []
    for value in node.values():
        found.extend(_nodes(value))
    return found


def _nodes(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [value] if "k" in value else [node for inner in value.values() for node in _nodes(inner)]
    if isinstance(value, list):
        return [node for inner in value for node in ([inner] if isinstance(inner, str) else _nodes(inner))]
    return []


def _widgets_in(node: Any) -> list[dict[str, Any]]:
    """The widget and all widgets inside it."""
    if not isinstance(node, dict) or "k" not in node:
        return []
    return [node, *(widget for child in _children(node) for widget in _widgets_in(child))]
