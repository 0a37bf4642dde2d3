"""An uploaded file in the hands of the app."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from greenio.input import file_upload
from tests.support.uploads import answered


def test_save_move_and_the_behaviour_of_a_dict(upload: Any, tmp_path: Path) -> None:
    page, uploader, got = upload(lambda: file_upload("x"))
    answered(page, [uploader.send(b"content", "n.txt")])
    file = got[0]
    directory = uploader.server.sessions.uploads.directory
    file.save(tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == b"content"
    assert len(directory) == 1
    assert file.get("content") == b"content"
    assert file.get("none", 5) == 5
    assert dict(file.items())["content"] == b"content"
    assert b"content" in file.values()
    assert file == dict(file)
    assert "content" in repr(file)
    assert "b'content'" not in repr(file)
    assert file.copy() == dict(file)
    file.move(tmp_path / "moved")
    assert len(directory) == 0
    assert file["content"] == b"content"
    assert (tmp_path / "moved").stat().st_mode & 0o400
    file.save(tmp_path / "moved")
    file.move(tmp_path / "moved")
    assert file["content"] == b"content"
    got.clear()
    del file
    assert (tmp_path / "moved").read_bytes() == b"content"
