"""Files that come into a run's folder, and those that a program writes there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from greenio import limits
from greenio.runtime.current import current_task
from greenio.runtime.files.upload import Refused
from greenio.session import hold
from greenio.terminal.folder_files import FolderFiles
from greenio.testing import Visit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data.txt").write_text("data")
    (tmp_path / "old.txt").write_text("old")
    return tmp_path


def offered(write: Callable[[FolderFiles], object], folder: str) -> list[str]:
    """Return the labels of the files that are offered after ``write`` has changed the folder."""

    def app() -> None:
        files = FolderFiles(current_task().session)
        files.begin(folder)
        write(files)
        files.end()
        hold()

    with Visit(app) as visit:
        visit.wait(lambda: visit.session.tasks.running)
        visit.wait(lambda: not visit.session.registry.uploads._slots)
        return [each["label"] for each in visit.scopes["ROOT"]]


def send(files: FolderFiles, name: str, text: bytes) -> None:
    upload = files.slot.begin(name=name, size=len(text), mime_type="", modified=0)
    with open(upload.path, "wb") as file:
        upload.write(file.fileno(), text)
    files.slot.arrived(upload)


def test_files_that_the_program_wrote_are_offered(folder: Path) -> None:
    def write(_files: FolderFiles) -> None:
        (folder / "new").mkdir()
        (folder / "new" / "report.csv").write_text("1;2")
        (folder / "data.txt").write_text("changed")
        (folder / ".hidden").write_text("")
        (folder / "link").symlink_to("/etc/hosts")
        os.mkfifo(folder / "pipe")

    assert offered(write, str(folder)) == ["data.txt", "new/report.csv"]
    shared = offered(lambda _files: (folder / "data.txt").write_text("again"), "")
    assert shared == [], "a folder that visitors share"


def test_many_files_are_offered_as_an_archive(folder: Path) -> None:
    def write(_files: FolderFiles) -> None:
        for number in range(limits.PROGRAM_FILES + 1):
            (folder / f"{number}.txt").write_text("x")

    assert offered(write, str(folder)) == [f"files.zip ({limits.PROGRAM_FILES + 1} files)"]


def test_uploads_lie_in_the_folder_under_safe_names(folder: Path) -> None:
    def write(files: FolderFiles) -> None:
        send(files, "../../etc/-rf.txt", b"sent")
        send(files, "data.txt", b"of the visitor")
        with pytest.raises(Refused, match="too large"):
            files.slot.begin(name="large", size=limits.PROGRAM_UPLOAD_BYTES + 1, mime_type="", modified=0)

    assert offered(write, str(folder)) == [], "a file of the visitor's own is offered to him"
    assert (folder / "rf.txt").read_text() == "sent"
    assert (folder / "data.txt").read_text() == "of the visitor"


def test_a_folder_that_takes_nothing_refuses(folder: Path) -> None:
    def write(files: FolderFiles) -> None:
        (folder / "taken").mkdir()
        for begun, name in (("", "a.txt"), (str(folder), "taken")):
            files.begin(begun)
            with pytest.raises(Refused):
                send(files, name, b"x")

    assert offered(write, str(folder)) == []
