"""The private folder of a process for its uploads, which exists only while it holds something."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from greenio.runtime.files.file_lock import CLOSED_BY_EXEC, lock_file
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.native import native_rlock

log = hub_logger("greenio.session")

_PREFIX = "greenio-uploads-"
_LOCK = ".lock"


class Directory:
    """A private folder for one server's uploads: made for the first, removed with the last.

    A killed process leaves its folder behind; the next process that makes one removes it. It recognizes such a folder
    by its lock, which the kernel has released: process numbers mean nothing across containers.
    """

    def __init__(self) -> None:
        self._path: str | None = None
        self._guard = -1
        self._files: set[str] = set()
        # Several hubs share it. Its holder may take it again: the garbage collector may drop a file at any point.
        self._lock = native_rlock()

    def __len__(self) -> int:
        return len(self._files)

    @property
    def path(self) -> Path | None:
        """The folder, None while it holds nothing."""
        return None if self._path is None else Path(self._path)

    def new_file(self) -> str:
        """Make an empty file that only this user may read; return its path."""
        with self._lock:
            if self._path is not None and not os.path.isdir(self._path):
                self._close()  # removed from outside, by a clean-up of temporary files
            if self._path is None:
                remove_orphans()
                self._make_folder()
                atexit.register(self.clear)
            handle, path = tempfile.mkstemp(dir=self._path)
            self._files.add(path)
        os.close(handle)
        return path

    def _make_folder(self) -> None:
        """Make the folder, and lock it. Before it is locked another process may take it for an orphan: that removes it
        while it holds the lock, so whoever gets the lock after it finds nothing, and makes another one."""
        while self._path is None:
            path = tempfile.mkdtemp(prefix=_PREFIX)
            lock = os.path.join(path, _LOCK)
            guard = os.open(lock, os.O_CREAT | os.O_RDWR | CLOSED_BY_EXEC, 0o600)
            lock_file(guard, wait=True)
            if os.path.exists(lock):
                self._path, self._guard = path, guard
            else:
                os.close(guard)

    def forget(self, path: str) -> None:
        """Delete a file. Never raises, so that a failing disk does not keep a session from ending."""
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as error:
            log.warning("an upload could not be deleted: %s", error)
        self.disown(path)

    def disown(self, path: str) -> None:
        """Take a file off the list: it belongs to the app from now on."""
        with self._lock:
            self._files.discard(path)
            if not self._files and self._path is not None:
                shutil.rmtree(self._path, ignore_errors=True)
                self._close()

    def _close(self) -> None:
        os.close(self._guard)
        self._path, self._guard = None, -1
        atexit.unregister(self.clear)

    def clear(self) -> None:
        """Delete everything. Called when the process ends."""
        for path in list(self._files):
            self.forget(path)


def remove_orphans() -> None:
    """Remove the folders of processes that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            guard = os.open(folder / _LOCK, os.O_RDWR | CLOSED_BY_EXEC)
        except OSError:  # being made just now, or another user's
            continue
        try:
            lock_file(guard)
            shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            pass
        finally:
            os.close(guard)
