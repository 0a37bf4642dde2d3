"""Where uploads lie on disk: a private folder of the process, there only while it holds something."""

from __future__ import annotations

import atexit
import fcntl
import logging
import os
import shutil
import tempfile
from pathlib import Path

from greenio.runtime.native import native_rlock

log = logging.getLogger("greenio.session")

_PREFIX = "greenio-uploads-"
_LOCK = ".lock"


class Directory:
    """A private folder for one server's uploads: made for the first, removed with the last.

    A process that is killed leaves its folder behind; the next one that makes a folder removes it. That its owner
    is gone shows in a lock that the kernel has released: process numbers mean nothing across containers.
    """

    def __init__(self) -> None:
        self._path: str | None = None
        self._guard = -1
        self._files: set[str] = set()
        # A native one, which several hubs may share; one that its holder may take again, because a file may be
        # let go of by the garbage collector at any point.
        self._lock = native_rlock()

    def __len__(self) -> int:
        return len(self._files)

    @property
    def path(self) -> Path | None:
        """The folder, None while nothing is there."""
        return None if self._path is None else Path(self._path)

    def new_file(self) -> str:
        """Make an empty file; only this user may read it."""
        with self._lock:
            if self._path is not None and not os.path.isdir(self._path):
                self._close()  # somebody has cleaned up
            if self._path is None:
                remove_orphans()
                self._path = tempfile.mkdtemp(prefix=_PREFIX)
                self._guard = os.open(
                    os.path.join(self._path, _LOCK), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600
                )
                fcntl.flock(self._guard, fcntl.LOCK_EX)
                atexit.register(self.clear)
            handle, path = tempfile.mkstemp(dir=self._path)
            self._files.add(path)
        os.close(handle)
        return path

    def forget(self, path: str) -> None:
        """Delete a file. Never raises: a disk that refuses it must not keep a session from ending."""
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as error:
            log.warning("an upload stays on disk: %s", error)
        self.disown(path)

    def disown(self, path: str) -> None:
        """A file is somebody else's now."""
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
        """The process ends: delete everything."""
        for path in list(self._files):
            self.forget(path)


def remove_orphans() -> None:
    """Remove the folders of processes that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            guard = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC)
        except OSError:  # just being made, or another user's
            continue
        try:
            fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            pass
        finally:
            os.close(guard)
