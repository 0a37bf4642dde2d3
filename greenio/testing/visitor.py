"""The visitor of an app as a test or a load script plays it: what the page shows, and what the visitor does.

Everything that a page keeps is at hand as plain values: outputs in their scopes, open forms, the popup, toasts. A test
waits for conditions; ``settle()`` returns when nothing more comes by itself.

Not here: how frames travel. ``Visit`` plays an app in the test's own process, ``RemoteVisit`` on a running server.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from greenio.protocol import commands, events
from greenio.testing import virtual_time, widgets
from greenio.testing.connected_page import ConnectedPage
from greenio.testing.values import button_number, raw_value
from greenio.widgets.controls import Buttons
from greenio.widgets.items import Audio, Camera, FileUpload, Signature
from greenio.widgets.media import FileLink
from greenio.widgets.registry import is_kind

if TYPE_CHECKING:
    from typing_extensions import Self

#: A file for an upload: its path, or its name and content.
FileToUpload = str | Path | tuple[str, bytes]

#: Items that report uploads.
_FILE_ITEMS = (Audio, Camera, FileUpload, Signature)

#: Real time, which a virtual one does not move.
_now = time.monotonic


class Visitor(ConnectedPage):
    """The visitor of a page. A context manager: leaving it closes the page."""

    def __enter__(self) -> Self:
        self.settle()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.close()
        if kind is None:
            self._raise_failure()

    def form(self) -> commands.OpenForm:
        """Return the visible form: the newest. Waits for one."""
        self.wait(lambda: self.forms, "a form")
        return self._page.forms.newest

    def expect(self, text: str, scope: str = "ROOT") -> None:
        """Wait until a text is shown, alone or as a part of another one, or printed in a terminal.

        :raises AssertionError: it does not come.
        """
        self.wait(
            lambda: (
                any(text in each for each in self._page.outputs.texts(scope)) or text in self.terminals.text
            ),
            repr(text),
        )

    def wait(self, condition: Callable[[], object], what: str = "the condition") -> None:
        """Wait until ``condition()`` is true. In virtual time, what sleeps wakes as soon as nothing else happens.

        :raises AssertionError: it takes longer than the visit's ``timeout``; the text names ``what``.
        """
        deadline = _now() + self.timeout
        self.settle()
        while not condition():
            self._raise_failure()
            if _now() > deadline:
                raise AssertionError(f"waited {self.timeout} s for {what}; the page shows {self.texts()}")
            if not virtual_time.wake_next():
                self._pause(0.005)
            self.settle()

    # What the visitor does

    def answer(self, value: Any = "", **values: Any) -> None:
        """Submit the visible form: a value for a lone item, or values by name.

        Texts are typed; dates and numbers of Python are, too. Choices take labels, one or a list, or the numbers of
        options, from 0 on; ``actions()`` the label of a button; ``file_upload()`` a path, a pair of name and bytes, or a
        list of these; ``camera()`` and ``record_audio()`` one of these, ``signature()`` a PNG; ``location()`` a latitude and a longitude.

        :raises AssertionError: no form comes, or it has no such item, option or button.

        Example: ``page.answer(name="Ann", size="Large", picture=("a.png", b"..."))``
        """
        form = self.form()
        items = {str(item["name"]): item for item in form.items}
        by_name = values or {form.items[0]["name"]: value}
        for name in by_name:
            if name not in items:
                raise AssertionError(f"the form has no item {name!r}; there are {sorted(items)}")
        raw = {name: self._raw(items[name], one) for name, one in by_name.items()}
        self.errors.clear()
        self.send(events.Submit(form.form, raw))

    def cancel(self) -> None:
        """Cancel the visible form."""
        self.send(events.Cancel(self.form().form))

    def edit(self, name: str, value: Any) -> None:
        """Edit an item of the visible form that has an ``onchange``; values as for :meth:`answer`."""
        form = self.form()
        for item in form.items:
            if item["name"] == name:
                value = self._raw(item, value)
        self.send(events.Change(form.form, name, value))

    def edit_pin(self, name: str, value: Any) -> None:
        """Change the pin of that name; values as for :meth:`answer`."""
        self.settle()
        self.send(self.pins.edit(name, self._raw(self.pins.item(name), value)))

    def type_line(self, text: str) -> None:
        """Type a line into the terminal, for ``input()`` of Python."""
        self.settle()
        self.send(self.terminals.type_line(text))

    def click(self, label: str) -> None:
        """Click the first button of that label.

        :raises AssertionError: there is none.
        """
        for widget in self._page.outputs.widgets():
            number = button_number(widget["buttons"], label) if is_kind(widget, Buttons) else None
            if number is not None:
                self.send(events.Click(widget["callback"], number))
                return
        raise AssertionError(f"no button {label!r} on the page")

    def click_on(self, text: str) -> None:
        """Click the first output that shows ``text`` and has an ``onclick``.

        :raises AssertionError: there is none.
        """
        for widget in self._page.outputs.widgets():
            if widget.get("click") and text in widgets.texts(widget, self.scopes):
                self.send(events.Click(widget["click"]))
                return
        raise AssertionError(f"nothing that shows {text!r} can be clicked")

    def go(self, location: str) -> None:
        """Follow a link to another page of the app: a path below the app, such as ``"/orders?q=tea"``."""
        self.send(events.Navigate(location))

    def back(self) -> None:
        """Press the browser's back button.

        :raises AssertionError: there is no page of the app before this one.
        """
        self.settle()
        self.send(events.Navigate(self._page.history.move(-1), "stay"))

    def forward(self) -> None:
        """Press the browser's forward button.

        :raises AssertionError: there is no page of the app after this one.
        """
        self.settle()
        self.send(events.Navigate(self._page.history.move(1), "stay"))

    def download(self, label: str) -> bytes:
        """Click the link of ``put_file()`` with that label and return the file.

        :raises AssertionError: there is none.
        """
        self.settle()
        for widget in self._page.outputs.widgets():
            if is_kind(widget, FileLink) and widget["label"] == label:
                return self._fetch(widget["url"])
        raise AssertionError(f"no file {label!r} on the page")

    def send(self, *page_events: events.Event) -> None:
        """Send events as they are, in one frame."""
        self.settle()
        self._say(*page_events)
        self.settle()

    def _raw(self, item: widgets.WidgetDict, value: Any) -> Any:
        """Return a value as the page reports it."""
        if not any(is_kind(item, kind) for kind in _FILE_ITEMS):
            return raw_value(item, value)
        files = value if isinstance(value, list) else [value] if value else []
        return [each if is_token(each) else self._upload(item["url"], *named(each)) for each in files]


def is_token(value: object) -> bool:
    """Return whether a value is the token of an upload, and no path."""
    return isinstance(value, str) and len(value) >= 24 and not Path(value).exists()


def named(file: FileToUpload) -> tuple[str, bytes]:
    """Return name and content of a file for an upload."""
    if isinstance(file, tuple):
        return file
    path = Path(file)
    return path.name, path.read_bytes()
