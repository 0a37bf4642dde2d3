"""The uploaded file that an app gets: a dict whose content stays on disk until it is read."""

from __future__ import annotations

import os
from collections.abc import ItemsView, Iterator, ValuesView
from typing import Any, BinaryIO
from weakref import finalize

from gevent import Greenlet, getcurrent
from gevent import sleep as gevent_sleep

from greenio import limits
from greenio.runtime.files.upload import Upload

#: The placeholder of the content in the dict.
_ON_DISK: Any = None
_KEY = "content"

#: The process's umask, which can only be read by setting it.
_MASK = os.umask(0o077)
os.umask(_MASK)


class UploadedFile(dict[str, Any]):
    """``filename``, ``content``, ``mime_type``, ``last_modified`` and ``size`` of an uploaded file.

    ``file["content"]`` reads the whole file at each access; for large ones use :meth:`open`, :meth:`save` and
    :meth:`move`. The file is deleted with this object, unless it was moved.

    :param upload: a complete one, which this object owns from now on.
    """

    __slots__ = ("__weakref__", "_claim", "_is_overwritten", "_path", "_upload")

    def __init__(self, upload: Upload) -> None:
        super().__init__(
            filename=upload.name,
            content=_ON_DISK,
            mime_type=upload.mime_type,
            last_modified=upload.modified,
            size=upload.size,
        )
        self._upload: Upload | None = upload
        self._path = upload.path
        self._is_overwritten = False
        self._claim = finalize(self, upload.delete)

    @property
    def filename(self) -> str:
        """The name on the visitor's computer, never a path. Do not make it a part of a path unchecked."""
        return str(self["filename"])

    @property
    def content(self) -> bytes:
        """The whole content, read from disk at each access."""
        return bytes(self["content"])

    @property
    def mime_type(self) -> str:
        """The type that the browser tells, such as ``image/png``."""
        return str(self["mime_type"])

    @property
    def last_modified(self) -> float:
        """When the file was changed, in seconds since the epoch."""
        return float(self["last_modified"])

    @property
    def size(self) -> int:
        """The size in bytes."""
        return int(self["size"])

    def open(self) -> BinaryIO:
        """Return the file, open for reading in binary.

        :raises FileNotFoundError: it was moved away, and is not where it was moved to.

        Example: ``with photo.open() as file: image = Image.open(file)``
        """
        return open(self._path, "rb")

    def save(self, path: str | os.PathLike[str]) -> None:
        """Copy the file to ``path``, which is overwritten.

        :param path: of the new file. ``filename`` comes from the visitor: do not make it a part of the path
            unchecked.
        :raises OSError: it cannot be written.

        Example: ``photo.save("photos/1.jpg")``
        """
        if os.path.exists(path) and os.path.samefile(self._path, path):
            return  # the same file: opening it for writing would empty it
        with self.open() as source, open(path, "wb") as target:
            while chunk := source.read(limits.UPLOAD_CHUNK_BYTES):
                target.write(chunk)
                if isinstance(getcurrent(), Greenlet):
                    gevent_sleep(0)  # the others' turn

    def move(self, path: str | os.PathLike[str]) -> None:
        """Move the file to ``path``, which is overwritten. On the same disk this costs nothing.

        From then on greenio does not delete the file, and ``content`` is read from there.

        :param path: of the file's new place, as for :meth:`save`.
        :raises OSError: it cannot be written.

        Example: ``film.move("films/1.mp4")``
        """
        path = os.path.abspath(os.fspath(path))
        try:
            os.replace(self._path, path)
        except OSError:
            if os.path.isdir(path):
                raise
            self.save(path)  # another disk
            os.unlink(self._path)
        _open_to_group(path)
        self._path = path
        self._claim.detach()
        if self._upload is not None:
            self._upload.release()
            self._upload = None

    # Like a dict in every other respect

    def __getitem__(self, key: str) -> Any:
        if key == _KEY and not self._is_overwritten:
            with self.open() as file:
                return file.read()
        return super().__getitem__(key)

    def __setitem__(self, key: str, value: Any) -> None:
        if key == _KEY:
            self._is_overwritten = True
        super().__setitem__(key, value)

    def __iter__(self) -> Iterator[str]:
        # Having this makes dict(file) and {**file} ask __getitem__ instead of copying the table.
        return super().__iter__()

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self else default  # noqa: SIM401 -- that is what this is

    def pop(self, key: str, *default: Any) -> Any:
        if key not in self:
            return super().pop(key, *default)
        value = self[key]
        super().pop(key)
        return value

    def values(self) -> Any:
        return ValuesView(self)

    def items(self) -> Any:
        return ItemsView(self)

    def copy(self) -> dict[str, Any]:
        return dict(self)

    def __or__(self, other: Any) -> Any:
        return dict(self) | other

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, dict) and len(self) == len(other) and dict(self) == dict(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce_ex__(self, protocol: Any) -> Any:
        return dict, (dict(self),)

    def __repr__(self) -> str:
        known = ", ".join(f"{key!r}: {self[key]!r}" for key in self if key != _KEY)
        return f"<uploaded file {{{known}, {_KEY!r}: ...}}>"


def _open_to_group(path: str) -> None:
    """Give a private temporary file the permissions that new files of the process get."""
    try:
        os.chmod(path, 0o666 & ~_MASK)
    except OSError:  # some file systems have no permissions
        pass
