"""Contents that are served: bytes, paths, file objects."""

from __future__ import annotations

import gzip
import io
from pathlib import Path
from typing import Any

import pytest

from greenio import limits
from greenio.runtime.files.content import FileContent, HandleContent, MemoryContent, PathContent, content_of

DATA = bytes(range(256)) * 20


def read(content: FileContent, start: int = 0, stop: int | None = None) -> bytes:
    opened = content.open()
    return b"".join(opened.chunks(start, opened.size if stop is None else stop))


def test_bytes_stay_in_memory() -> None:
    content = content_of("f", "x", bytearray(DATA))
    assert isinstance(content, MemoryContent)
    assert read(content) == DATA
    assert read(content, 10, 20) == DATA[10:20]


def test_a_path_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"old")
    content = content_of("f", "x", path)
    path.write_bytes(b"newer")
    assert isinstance(content, PathContent)
    assert read(content) == b"newer"


def test_an_open_file_may_be_closed_after_the_call_and_begins_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(DATA)
    with path.open("rb") as file:
        file.seek(100)
        content = content_of("f", "x", file)
    assert isinstance(content, HandleContent)
    assert read(content) == DATA[100:]


@pytest.mark.parametrize("size", [10, limits.FILE_MEMORY_BYTES + 1])
def test_what_can_be_read_only_once_is_copied(size: int) -> None:
    packed = io.BytesIO(gzip.compress(b"x" * size))
    with gzip.open(packed) as file:
        content = content_of("f", "x", file)
    assert isinstance(content, MemoryContent if size == 10 else HandleContent)
    assert read(content) == b"x" * size
    assert read(content, 2, 5) == b"xxx"


@pytest.mark.parametrize("value", [5, None, io.StringIO("text")])
def test_what_is_no_file_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match=r"f\(\): x"):
        content_of("f", "x", value)


def test_a_file_of_text_stands_for_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_text("grün", "utf-8")
    with path.open(encoding="utf-8") as file:
        content = content_of("f", "x", file)
    assert read(content) == "grün".encode()


def test_a_reader_that_gives_up_closes_what_was_opened(tmp_path: Path) -> None:
    closed: list[int] = []
    content = MemoryContent(DATA).open()
    content._close = lambda: closed.append(1)
    chunks = content.chunks(0, len(DATA))
    next(chunks)
    chunks.close()
    content.close()
    assert closed == [1]
