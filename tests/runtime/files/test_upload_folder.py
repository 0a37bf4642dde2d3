"""The folder of uploads: other programs delete files, and processes are killed."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest

from greenio.input import file_upload
from greenio.runtime.files.upload_folder import Directory, remove_orphans
from tests.support.uploads import answered


def test_who_cleans_up_the_temporary_files_loses_those_and_no_others(upload: Any) -> None:
    page, uploader, got = upload(lambda: file_upload("x", multiple=True))
    token = uploader.ask("POST", "?name=a&size=200")[1]["token"]
    directory = uploader.server.sessions.uploads.directory
    shutil.rmtree(directory.path)
    assert uploader.ask("PATCH", f"/{token}?offset=0", b"x" * 200)[0] == 507
    answered(page, [uploader.send(b"new")])
    assert got[0][0]["content"] == b"new"
    got.clear()
    assert directory.path is None


def test_what_a_killed_process_left_is_removed_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    alive = Directory()
    kept = alive.new_file()
    orphan = tmp_path / "greenio-uploads-dead"
    orphan.mkdir()
    (orphan / ".lock").touch()
    (orphan / "half").write_bytes(b"half")
    fresh = tmp_path / "greenio-uploads-justmade"
    fresh.mkdir()
    other = Directory()
    other.forget(other.new_file())
    assert not orphan.exists()
    assert fresh.exists()
    assert Path(kept).exists()
    alive.clear()
    assert [each.name for each in tmp_path.iterdir()] == [fresh.name]


def test_a_folder_that_another_process_takes_for_an_orphan_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    lock = fcntl.flock
    others = [remove_orphans]

    def flock(guard: int, how: int) -> None:
        if others:  # another process comes between the making and the locking
            others.pop()()
        lock(guard, how)

    directory = Directory()
    monkeypatch.setattr(fcntl, "flock", flock)
    path = directory.new_file()
    assert Path(path).exists()
    remove_orphans()
    assert Path(path).exists()
    directory.forget(path)
