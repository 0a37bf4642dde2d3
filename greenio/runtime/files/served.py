"""Files that pages may fetch over HTTP, each by a token that nobody can guess.

A file is there as long as something refers to it, so that nothing needs explicit clean-up:

    the page shows its widget    the file is the widget's callback, which is forgotten when the widget leaves the page
    the session is open          the session refers to its callbacks
    a download is under way      the answer to the request refers to the file

Files that an app showed last can be fetched for a while after its end (``lingers``), and so can downloads, whose
command leaves no widget behind.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from gevent import get_hub

from greenio.runtime.files.content import FileContent
from greenio.runtime.identity import new_id
from greenio.runtime.native import call_in_hub

if TYPE_CHECKING:
    from greenio.runtime.native import Loop, Timer

#: Where the server answers for files, relative to the page.
PREFIX = "_greenio/file/"


class File:
    """A content with the headers of its answer. Callable, so that it can be a widget's callback.

    :param content: the bytes.
    :param name: file name under which the browser saves it.
    :param content_type: its media type; if empty, derived from the name.
    :param attachment: the browser saves it and never shows it.
    :param lingers: it can be fetched for a while after the end of its session.
    :param immutable: the bytes never change: caches may keep it.
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
        self.token = new_id()
        self.content = content
        self.name = name
        self.content_type = content_type
        self.attachment = attachment
        self.lingers = lingers
        self.immutable = immutable

    @property
    def url(self) -> str:
        """The address of the file, relative to the page."""
        return PREFIX + self.token

    def __call__(self, _value: object) -> None:
        """Do nothing: at a click the page fetches the file by itself."""


class Files:
    """The files of one server by token."""

    def __init__(self) -> None:
        self._by_token: WeakValueDictionary[str, File] = WeakValueDictionary()
        self._assets: dict[Hashable, File] = {}
        self._shared: WeakValueDictionary[Hashable, File] = WeakValueDictionary()
        self._kept: set[File] = set()

    def __len__(self) -> int:
        return len(self._by_token)

    def add(self, file: File) -> File:
        """Let pages that know its token fetch ``file`` as long as anything refers to it."""
        self._by_token[file.token] = file
        return file

    def get(self, token: str) -> File | None:
        """Return the file of that token, None if there is none any more."""
        return self._by_token.get(token)

    def asset(self, key: Hashable) -> File | None:
        """Return the file that :meth:`add_asset` has added as ``key``, None if there is none."""
        return self._assets.get(key)

    def add_asset(self, key: Hashable, content: FileContent, content_type: str) -> File:
        """Add a file that all sessions share until the server ends, such as the script of a chart library.

        :param key: identifies it.
        :returns: the file of that key; the existing one if there is one.
        """
        file = File(content, content_type=content_type, immutable=True)
        kept = self._assets.setdefault(key, file)
        return self.add(file) if kept is file else kept

    def share(self, key: Hashable, content: FileContent, content_type: str) -> File:
        """Add a file that sessions share as long as one of them shows it, so that browsers fetch it once.

        :param key: identifies its bytes.
        :returns: the file of that key; the existing one if there is one.
        """
        file = self._shared.get(key)
        if file is None:
            file = File(content, content_type=content_type, lingers=True, immutable=True)
            file = self._shared.setdefault(key, self.add(file))
        return file

    def keep(self, files: Iterable[File], seconds: float, loop: Loop | None = None) -> None:
        """Keep ``files`` for some seconds, whatever else happens. Callable from any thread if given the hub's loop."""
        kept = list(files)
        if not kept:
            return
        self._kept.update(kept)
        loop = loop or get_hub().loop
        call_in_hub(loop, self._start_timer, loop, kept, seconds)

    def _start_timer(self, loop: Loop, kept: list[File], seconds: float) -> None:
        timer = loop.timer(seconds, ref=False)  # a file that nobody fetches does not keep the process alive
        timer.start(self._release, timer, kept)

    def _release(self, timer: Timer, kept: list[File]) -> None:
        timer.stop()
        timer.close()
        self._kept.difference_update(kept)
