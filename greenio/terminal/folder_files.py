"""Files between a visitor's computer and the folder in which his program works."""

from __future__ import annotations

import os
import stat
import zipfile
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from greenio import limits
from greenio.output import put_file
from greenio.runtime.files.upload import Refused

if TYPE_CHECKING:
    from greenio.runtime.files.upload_store import UploadSlot
    from greenio.runtime.files.uploaded_file import UploadedFile
    from greenio.runtime.interfaces import SessionPort

#: The name of the archive that is offered instead of more files than limits allow.
_ARCHIVE = "files.zip"


class FolderFiles:
    """The files that come into a run's folder from outside, and those that the program writes there.

    :param session: of the run.
    """

    __slots__ = ("_before", "_folder", "_session", "slot")

    def __init__(self, session: SessionPort) -> None:
        self._session = session
        self._folder = ""
        self._before: dict[str, tuple[int, int, int]] = {}
        largest = min(limits.PROGRAM_UPLOAD_BYTES, session.registry.uploads.max_bytes)
        self.slot: UploadSlot = session.registry.uploads.open_slot(
            session,
            multiple=True,
            max_size=largest,
            max_total_size=limits.PROGRAM_UPLOADS_BYTES,
            take=self._take,
        )

    def begin(self, folder: str) -> None:
        """Take files from now on; what the folder holds already is not offered.

        :param folder: of the run; empty: it has none of its own, so that nothing is taken and offered.
        """
        self._folder = folder
        self._before = _files_of(folder) if folder else {}

    def end(self) -> None:
        """Take no more files. Offer those that the program has written or changed, as long as the page is open."""
        self.slot.close()
        folder, self._folder = self._folder, ""
        if not folder or self._session.closed:
            return
        found = _files_of(folder)
        names = sorted(name for name, state in found.items() if self._before.get(name) != state)
        if len(names) > limits.PROGRAM_FILES:
            with TemporaryFile() as archive:
                with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
                    for name in names:
                        packed.write(os.path.join(folder, name), name)
                archive.seek(0)
                put_file(_ARCHIVE, archive, f"{_ARCHIVE} ({len(names)} files)")
            return
        for name in names:
            # Open, so that it can be saved when the folder is gone.
            with open(os.path.join(folder, name), "rb") as file:
                put_file(os.path.basename(name), file, name)

    def _take(self, file: UploadedFile) -> None:
        """Move an uploaded file into the folder.

        :raises Refused: there is no folder, or it cannot be written.
        """
        if not self._folder:
            raise Refused(409, "the program has no folder of its own for files")
        # A name that begins with a dash would be taken for an option where a program names all files.
        name = file.filename.lstrip("-") or "file"
        path = os.path.join(self._folder, name)
        try:
            file.move(path)
            self._before[name] = _state(os.lstat(path))
        except OSError as error:
            raise Refused(507, f"cannot be written: {error.strerror}") from error


def _files_of(folder: str) -> dict[str, tuple[int, int, int]]:
    """Return the visible files of a folder, by their paths in it, with what tells that they were written."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "__pycache__"))]
        for name in names:
            path = os.path.join(place, name)
            about = os.lstat(path)
            if stat.S_ISREG(about.st_mode) and not name.startswith("."):
                found[os.path.relpath(path, folder)] = _state(about)
    return found


def _state(about: os.stat_result) -> tuple[int, int, int]:
    return about.st_ino, about.st_mtime_ns, about.st_size
