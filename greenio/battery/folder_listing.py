"""The folders and files that the file picker offers: below one root, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from greenio.server.access.folder import is_inside

_UNITS = ("KB", "MB", "GB", "TB", "PB")


class Entry(NamedTuple):
    """A folder or file of a listing; the texts are for visitors."""

    name: str
    is_folder: bool
    label: str
    size: str
    modified: str


class FolderListing:
    """The folder that a visitor looks at, below ``root``.

    :param root: path that cannot be left.
    :param accept: endings of file names, in any case; none: all files.
    :param show_hidden: names that begin with a dot are listed, too.
    """

    def __init__(self, root: str, accept: Sequence[str], show_hidden: bool) -> None:
        self._root = root
        self._accept = tuple(f".{each.lower().lstrip('.')}" for each in accept if each)
        self._show_hidden = show_hidden
        self.parts: tuple[str, ...] = ()

    def path(self, name: str = "") -> str:
        """Return the path of an entry, or of the folder itself."""
        return os.path.join(self._root, *self.parts, *filter(None, [name]))

    def enter(self, parts: Sequence[str]) -> None:
        """Go to a folder below the root.

        :raises PermissionError: it leads out of the root, or cannot be read.
        :raises OSError: it is no folder.
        """
        before = self.parts
        self.parts = tuple(parts)
        try:
            if any(part in ("", os.curdir, os.pardir) or os.sep in part for part in parts):
                raise PermissionError
            if not is_inside(self.path(), self._root):
                raise PermissionError
            os.listdir(self.path())
        except BaseException:
            self.parts = before
            raise

    def entries(self) -> list[Entry]:
        """Return the folders and then the files, each sorted without regard to case."""
        found = []
        with os.scandir(self.path()) as scanned:
            for each in scanned:
                if each.name.startswith(".") and not self._show_hidden:
                    continue
                if each.is_symlink() and not is_inside(each.path, self._root):
                    continue
                try:
                    is_folder, status = each.is_dir(), each.stat()
                except OSError:
                    continue  # gone meanwhile, or a link that leads nowhere
                if not is_folder and self._accept and not each.name.lower().endswith(self._accept):
                    continue
                label = f"📁 {each.name}/" if is_folder else each.name
                size = "--" if is_folder else size_label(status.st_size)
                when = datetime.fromtimestamp(status.st_mtime).strftime("%Y-%m-%d %H:%M:%S")
                found.append(Entry(each.name, is_folder, label, size, when))
        return sorted(found, key=lambda entry: (not entry.is_folder, entry.name.casefold(), entry.name))


def size_label(count: int) -> str:
    """Return a number of bytes as text: ``3 bytes``, ``1.50 KB``."""
    if count < 1024:
        return f"{count} bytes"
    size = float(count)
    for unit in _UNITS:
        size /= 1024
        if size < 1024:
            return f"{size:.2f} {unit}"
    return f"{size:.2f} {_UNITS[-1]}"
