"""A page that is connected to a session: it does the commands that arrive and acknowledges them.

Not here: what a visitor does on it (``visitor``), and how frames travel (``Visit``).
"""

from __future__ import annotations

from typing import Any

from greenio.protocol import codec, commands, frames
from greenio.testing.page import ShownPage


class ConnectedPage:
    """The page of one visitor: what it shows, as plain values.

    :param timeout: seconds that waits last at most before they raise ``AssertionError``.
    """

    def __init__(self, timeout: float = 5.0) -> None:
        self.timeout = timeout
        self.commands: list[Any] = []
        """Every command that arrived, in order."""
        self.downloads: dict[str, bytes] = {}
        """What ``download()`` of the app has sent, by file name."""
        self.opened_apps: list[str] = []
        """Names of the apps that ``go_app()`` has opened, in order."""
        self._begin()

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
        self.terminals = page.terminals
        """Text printed by ``print()`` and asked by Python's own ``input()``; the terminal of a program."""
        self.toasts = page.toasts
        """The texts of all toasts, in order."""
        self._sent = 0
        self._seen = 0

    # What the visitor sees

    @property
    def popup(self) -> commands.Popup | None:
        """The open popup, None without one."""
        return self._page.popup

    @property
    def ended(self) -> str | None:
        """The reason of the session's end, as sent to the page; None before."""
        return self._page.ended

    @property
    def location(self) -> str:
        """The address of the page below an app of several pages, such as ``/orders?q=tea``; else empty."""
        return self._page.history.location

    @property
    def path(self) -> str:
        """The path of that address, without parameters."""
        return self.location.partition("?")[0]

    @property
    def title(self) -> str:
        """The title of that page."""
        return self._page.history.title

    def texts(self, scope: str = "ROOT") -> list[str]:
        """Return the visible texts of a scope in order, those of scopes inside it included."""
        self.settle()
        return self._page.outputs.texts(scope)

    def settle(self) -> None:
        """Take everything that has arrived, until nothing more comes by itself."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the page."""
        raise NotImplementedError

    # How frames and files travel

    def _receive(self) -> list[bytes]:
        """Return the frames that have arrived."""
        raise NotImplementedError

    def _transmit(self, frame: str) -> None:
        """Send a frame."""
        raise NotImplementedError

    def _is_connected(self) -> bool:
        raise NotImplementedError

    def _pause(self, seconds: float) -> None:
        """Let others run."""
        raise NotImplementedError

    def _upload(self, url: str, name: str, content: bytes) -> str:
        """Send a file; return the token of the upload."""
        raise NotImplementedError

    def _fetch(self, url: str) -> bytes:
        """Return a file of the server."""
        raise NotImplementedError

    def _raise_failure(self) -> None:
        """Raise what has gone wrong in the app, as far as it is known here."""

    def _take(self) -> bool:
        """Do the commands that have arrived and acknowledge them; return whether there were any frames."""
        arrived = self._receive()
        for frame in arrived:
            down = codec.decode_down(frame)
            for number, command in enumerate(down.c, down.s):
                if number > self._seen:
                    self._seen = number
                    self.commands.append(command)
                    self._page.apply(command)
                    if isinstance(command, commands.Download):
                        self.downloads[command.name] = self._fetch(command.url)
                    elif isinstance(command, commands.OpenApp):
                        self.opened_apps.append(command.name)
        if arrived and self._is_connected():
            self._say(*self.pins.report())
        return bool(arrived)

    def _say(self, *page_events: Any) -> None:
        """Send events with the acknowledgement; without events only that."""
        self._transmit(self._frame(*page_events))

    def _frame(self, *page_events: Any) -> str:
        """Return the next frame of the page."""
        first = self._sent + 1 if page_events else 0
        self._sent += len(page_events)
        return codec.encode_up(frames.Up(s=first, a=self._seen, e=list(page_events))).decode()
