"""``debug``: a new start of the process when an imported file has changed.

The process replaces itself (``execv``), so its number, terminal and supervisor stay; the port stays, too, also where
it was chosen freely, so that open pages find the new server and reload themselves. A file with a syntax error is
logged, and its next change waited for.
"""

from __future__ import annotations

import atexit
import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from gevent import get_hub

from greenio.code_owner import CodeOwner, owner_of_file
from greenio.environ import RELOADED_TOKEN
from greenio.extras import missing
from greenio.runtime.native import call_in_hub, start_native_thread

log = logging.getLogger("greenio.server")


#: Where the next process finds the port of this one.
_PORT = "GREENIO_RELOADED_PORT"
#: Milliseconds between two checks for imports from other directories.
_CHECK_INTERVAL = 1000


#: Author's files that count although no module was made of them: a program that could not be run.
also_watched: set[str] = set()


def has_started_anew() -> bool:
    """Return whether this process was started by a change of a file, and listens to no port yet."""
    return _PORT in os.environ


def port_before() -> int:
    """Return the port on which this process listened before it started anew; 0 if it did not."""
    text = os.environ.pop(_PORT, "")
    return int(text) if text.isdigit() else 0


class Reloader:
    """Watches files from a native thread.

    :param changed: called in this thread's hub after a change, once.
    :param folder: a directory whose Python files count, imported or not.
    :param broken: called in the hub with the path of a file that has changed and cannot be compiled, and the reason as a
        traceback has it.
    """

    def __init__(
        self,
        changed: Callable[[], None],
        folder: str | None = None,
        broken: Callable[[str, str], None] | None = None,
    ) -> None:
        self._changed = changed
        self._broken = broken
        self._folder = None if folder is None else os.path.realpath(folder)
        self._loop = get_hub().loop
        self._stopped = False
        self._known: dict[str, tuple[int, int]] = {}
        self.has_changed = False

    def start(self) -> None:
        """Begin to watch; without the package for it, say how to install it."""
        cure = missing("watchfiles", "A new start when a file changes", "reload")
        if cure is not None:
            log.warning("%s", cure)
            return
        self._check()
        import watchfiles  # noqa: PLC0415 - it is compiled code that only debugging needs

        start_native_thread(self._watch, watchfiles.watch)

    def stop(self) -> None:
        """Stop watching, within a second."""
        self._stopped = True

    def is_set(self) -> bool:
        """Return whether watching ends; ``watchfiles`` takes this object as its event."""
        return self._stopped

    def restart(self, port: int, token: str = "") -> None:
        """Replace this process by a new run of the same command. Does not return.

        :param port: where it listened.
        :param token: with which the author sees local variables; he keeps it.
        """
        os.environ[_PORT] = str(port)
        if token:
            os.environ[RELOADED_TOKEN] = token
        atexit._run_exitfuncs()  # execv() forgets them
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])

    def _watch(self, watch: Callable[..., Iterable[Any]]) -> None:
        try:
            while not self._stopped:
                folders = self._folders()
                for _ in watch(
                    *folders,
                    watch_filter=None,
                    stop_event=self,
                    rust_timeout=_CHECK_INTERVAL,
                    yield_on_timeout=True,
                    recursive=self._folder is not None,
                    raise_interrupt=False,
                ):
                    # The files themselves tell what has changed, so that nothing is missed while watching begins.
                    if self._check():
                        call_in_hub(self._loop, self._report)
                        return
                    if self._folders() != folders:
                        break
        except Exception:
            log.exception("changes of files cannot be noticed, debug goes on without")

    def _report(self) -> None:
        self.has_changed = True
        self._changed()

    def _folders(self) -> list[str]:
        folders = {os.path.dirname(file) for file in _author_files()}
        if self._folder is not None:
            folders.add(self._folder)
        return sorted(folder for folder in folders if os.path.isdir(folder))

    def _files(self) -> set[str]:
        files = _author_files()
        if self._folder is not None:
            files.update(map(str, Path(self._folder).rglob("*.py")))
        return files

    def _check(self) -> bool:
        """Return whether a file has changed since the last call, and all changed ones can be compiled."""
        changed = []
        for path in self._files():
            try:
                status = os.stat(path)
            except OSError:
                continue  # removed; an editor may just be replacing it
            version = status.st_mtime_ns, status.st_size
            if self._known.setdefault(path, version) != version:
                self._known[path] = version
                changed.append(path)
        for path in sorted(changed):
            try:
                compile(Path(path).read_bytes(), path, "exec", dont_inherit=True)
            except (OSError, SyntaxError, ValueError) as error:
                log.error("%s has changed and cannot be compiled, the old code runs on: %s", path, error)
                if self._broken is not None:
                    reason = "".join(traceback.format_exception_only(type(error), error))
                    call_in_hub(self._loop, self._broken, path, reason)
                return False
        if changed:
            log.info("changed: %s", ", ".join(sorted(changed)))
        return bool(changed)


def _author_files() -> set[str]:
    """Return the source files of the author's imported modules."""
    found = set(also_watched)
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and file.endswith(".py"):
            file = os.path.realpath(file)
            if owner_of_file(file) is CodeOwner.AUTHOR:
                found.add(file)
    return found
