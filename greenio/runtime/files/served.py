"""Files that pages may fetch over HTTP, each by a token that nobody can guess.

A file is there as long as something refers to it, so that nothing has to be tidied up by hand:

    the page shows its widget    the widget's callback is the file; it goes when the widget leaves the page
    the session is open          its callbacks are
    a download is under way      the answer to the request

What an app showed last may be fetched after its end for a while (``lingers``), and downloads are kept for a while,
too: their command leaves no widget behind.
"""

from __future__ import annotations

import secrets
from collections.abc import Hashable, Iterable
from typing import Any
from weakref import WeakValueDictionary

from gevent import get_hub

from greenio.runtime.files.content import FileContent
from greenio.runtime.native import call_in_hub

#: Where the server answers for files, relative to the page.
PREFIX = "_greenio/file/"


class File:
    """One content with what its answer says of it. Callable, so that it can be a widget's callback.

    :param content: its bytes.
    :param name: under which it is saved.
    :param content_type: empty: by the name.
    :param attachment: it is saved, never shown.
    :param lingers: it stays for a while after its session.
    :param immutable: its bytes never change: caches may keep it.
    """

    __slots__ = (
        "__weakref__",
        "attachment",
        "content",
        "content_type",
        "immutable",
        "lingers",
        "name",
        "token",
    )

    def __init__(
        self,
        content: FileContent,
        *,
        name: str = "",
        content_type: str = "",
        attachment: bool = False,
        lingers: bool = False,
        immutable: bool = False,
    ) -> None:
        self.token = secrets.token_urlsafe(24)
        self.content = content
        self.name = name
        self.content_type = content_type
        self.attachment = attachment
        self.lingers = lingers
        self.immutable = immutable

    @property
    def url(self) -> str:
        """Its address, relative to the page."""
        return PREFIX + self.token

    def __call__(self, _value: Any) -> None:
        """A click on its widget: the page fetches the file by itself."""


class Files:
    """The files of one server by token."""

    def __init__(self) -> None:
        self._by_token: WeakValueDictionary[str, File] = WeakValueDictionary()
        self._assets: dict[Hashable, File] = {}
        self._kept: set[File] = set()

    def __len__(self) -> int:
        return len(self._by_token)

    def add(self, file: File) -> File:
        """Let pages that know its token fetch ``file`` as long as anything refers to it."""
        self._by_token[file.token] = file
        return file

    def get(self, token: str) -> File | None:
        """The file of that token."""
        return self._by_token.get(token)

    def asset(self, key: Hashable) -> File | None:
        """The file that was added as ``key`` by :meth:`add_asset`."""
        return self._assets.get(key)

    def add_asset(self, key: Hashable, content: FileContent, content_type: str) -> File:
        """A file that all sessions share, such as a chart library's script; there until the server ends.

        :param key: what it is; a second one of the same key is the first one.
        """
        file = File(content, content_type=content_type, immutable=True)
        kept = self._assets.setdefault(key, file)
        return self.add(file) if kept is file else kept

    def keep(self, files: Iterable[File], seconds: float, loop: Any = None) -> None:
        """Refer to ``files`` for so long, whatever else happens. Callable from any thread if given the hub's loop."""
        kept = list(files)
        if not kept:
            return
        self._kept.update(kept)
        loop = loop or get_hub().loop
        call_in_hub(loop, self._start_timer, loop, kept, seconds)

    def _start_timer(self, loop: Any, kept: list[File], seconds: float) -> None:
        timer = loop.timer(seconds, ref=False)  # what nobody fetches keeps no process alive
        timer.start(self._let_go, timer, kept)

    def _let_go(self, timer: Any, kept: list[File]) -> None:
        timer.stop()
        timer.close()
        self._kept.difference_update(kept)
