"""Uploads over HTTP: streamed, continued, bounded, deleted."""

from __future__ import annotations

import json
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from greenio import limits
from greenio.input import file_upload, input, input_group
from greenio.runtime.files.upload_folder import Directory
from greenio.runtime.files.upload_store import base_name
from greenio.server.lifecycle.server import Server
from greenio.server.routes import uploads
from tests.support.servers.live import Page, serving, visiting


class Uploader:
    """What a page does with files."""

    def __init__(self, server: Server, url: str) -> None:
        self.server = server
        self.url = "/" + url

    def ask(
        self, method: str, path: str = "", body: bytes = b"", **headers: str
    ) -> tuple[int, dict[str, Any]]:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        connection.request(method, self.url + path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, json.loads(data) if data.startswith(b"{") else {}

    def send(self, content: bytes, name: str = "f.bin", **about: Any) -> str:
        """A whole file; its token."""
        query = "&".join(
            f"{key}={value}" for key, value in {"name": name, "size": len(content), **about}.items()
        )
        status, answer = self.ask("POST", f"?{query}", content)
        assert (status, answer["offset"]) == (201, len(content))
        return str(answer["token"])


@pytest.fixture
def upload() -> Iterator[Callable[..., Any]]:
    """``upload(ask, **settings)``: a page at the form that ``ask()`` shows; its answers are in ``page.got``."""
    open_now: list[Any] = []

    def start(ask: Callable[[], Any], **settings: Any) -> tuple[Page, Uploader, list[Any]]:
        got: list[Any] = []

        def app() -> None:
            got.append(ask())
            input("hold")

        serves = serving(app, **settings)
        server = serves.__enter__()
        open_now.append(serves)
        visits = visiting(server.url)
        page = visits.__enter__()
        open_now.append(visits)
        item = page.wait("form")["items"][0]
        return page, Uploader(server, item["url"]), got

    yield start
    for each in reversed(open_now):
        each.__exit__(None, None, None)


def answered(page: Page, value: Any) -> None:
    page.answer(value)
    page.wait("form")


def test_a_file_arrives(upload: Any) -> None:
    page, uploader, got = upload(lambda: file_upload("x"))
    token = uploader.send(b"\x89PNG" * 20, "t.png", type="image/png", modified="1700000000.5")
    answered(page, [token])
    file = got[0]
    assert {**file} == {
        "filename": "t.png",
        "content": b"\x89PNG" * 20,
        "mime_type": "image/png",
        "last_modified": 1700000000.5,
        "size": 80,
    }
    assert list(file) == ["filename", "content", "mime_type", "last_modified", "size"]
    with file.open() as opened:
        assert opened.read(4) == b"\x89PNG"


def test_it_continues_where_it_was_cut(upload: Any) -> None:
    page, uploader, got = upload(lambda: file_upload("x"))
    content = os.urandom(300_000)
    status, answer = uploader.ask("POST", f"?name=a&size={len(content)}")
    assert (status, answer["offset"]) == (201, 0)
    token = answer["token"]
    # Half of it, then the line breaks.
    cut = socket.create_connection(("127.0.0.1", uploader.server.port))
    head = (
        f"PATCH {uploader.url}/{token}?offset=0 HTTP/1.1\r\nHost: x\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    cut.sendall(head.encode() + content[:150_000])
    cut.close()
    while True:
        status, answer = uploader.ask("GET", f"/{token}")
        if answer["offset"] >= 131072:
            break
    offset = answer["offset"]
    status, answer = uploader.ask("PATCH", f"/{token}?offset=5", content[5:])
    assert (status, answer["offset"]) == (409, offset)
    status, answer = uploader.ask("PATCH", f"/{token}?offset={offset}", content[offset:])
    assert (status, answer["offset"]) == (200, len(content))
    answered(page, [token])
    assert got[0]["content"] == content


def test_what_arrived_before_the_line_broke_is_kept_to_the_last_byte(upload: Any) -> None:
    _, uploader, _ = upload(lambda: file_upload("x"))
    _, answer = uploader.ask("POST", "?name=a&size=300000")
    cut = socket.create_connection(("127.0.0.1", uploader.server.port))
    head = f"PATCH {uploader.url}/{answer['token']}?offset=0 HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n"
    cut.sendall(head.encode() + bytes(200_001))
    cut.close()
    while uploader.ask("GET", f"/{answer['token']}")[1]["offset"] < 200_001:
        pass


def test_the_more_comes_at_once_the_larger_pieces_are_read(upload: Any, monkeypatch: Any) -> None:
    _, uploader, _ = upload(lambda: file_upload("x"))
    wanted, came = [], []
    read = uploads._read

    def noted(body: Any, count: int) -> bytes:
        wanted.append(count)
        data = read(body, count)
        came.append(len(data))
        return data

    monkeypatch.setattr(uploads, "_read", noted)
    content = os.urandom(8_000_000)
    uploader.send(content)
    least, most = limits.UPLOAD_CHUNK_BYTES, limits.UPLOAD_MOST_CHUNK_BYTES
    left = [len(content) - sum(came[:turn]) for turn in range(len(came))]
    pieces = [least, *(min(max(2 * count, least), most) for count in came[:-1])]
    assert wanted == [min(piece, rest) for piece, rest in zip(pieces, left, strict=True)]


def test_an_unfinished_file_is_no_answer(upload: Any) -> None:
    page, uploader, got = upload(lambda: file_upload("x"))
    _, answer = uploader.ask("POST", "?name=a&size=10")
    page.answer([answer["token"]])
    assert page.wait("reject")["errors"] == {"data": "A file has not arrived, please choose it again"}
    assert not got


@pytest.mark.parametrize(
    ("request_", "status", "error"),
    [
        (("POST", "?name=a&size=11"), 413, "too large"),
        (("POST", "?name=a", b"x" * 11), 413, "too large"),
        (("POST", "?name=a&size=5", b"x" * 6), 400, "size"),
        (("POST", "?name=a&size=-1"), 400, "size"),
        (("PATCH", "/invented?offset=0", b"x"), 404, "gone"),
        (("PUT", "?name=a&size=1", b"x"), 404, "gone"),
    ],
)
def test_what_is_refused(upload: Any, request_: Any, status: int, error: str) -> None:
    _, uploader, _ = upload(lambda: file_upload("x", max_size=10))
    assert uploader.ask(*request_) == (status, {"error": error})


def test_a_lie_about_the_size_is_seen_as_the_bytes_arrive(upload: Any) -> None:
    _, uploader, _ = upload(lambda: file_upload("x", max_size=100_000))
    token = uploader.ask("POST", "?name=a&size=70000")[1]["token"]
    assert uploader.ask("PATCH", f"/{token}?offset=0", b"x" * 70001)[0] == 413
    assert uploader.ask("GET", f"/{token}")[1]["error"] == "larger than announced"
    token = uploader.ask("POST", "?name=a&size=70000")[1]["token"]
    liar = socket.create_connection(("127.0.0.1", uploader.server.port))
    head = f"PATCH {uploader.url}/{token}?offset=0 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    liar.sendall(head.encode())
    try:
        for _ in range(20):
            liar.sendall(b"8000\r\n" + b"x" * 0x8000 + b"\r\n")
    except OSError:
        pass  # the server has had enough
    liar.close()
    while True:
        status, answer = uploader.ask("GET", f"/{token}")
        if status != 200:
            break
    assert (status, answer["error"]) == (413, "larger than announced")
    assert answer["offset"] <= 70000


def test_limits_of_all_together_and_of_the_session(upload: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UPLOAD_SESSION_BYTES", 1000)
    _, uploader, _ = upload(lambda: file_upload("x", multiple=True, max_total_size=500), max_payload_size=500)
    uploader.send(b"x" * 300)
    assert uploader.ask("POST", "?name=b&size=201") == (413, {"error": "too large together"})
    token = uploader.send(b"x" * 200)
    assert uploader.ask("DELETE", f"/{token}")[0] == 200
    uploader.send(b"x" * 150)


def test_a_session_has_only_so_much_on_disk(upload: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UPLOAD_SESSION_BYTES", 1000)
    _, uploader, _ = upload(lambda: file_upload("x", multiple=True, max_total_size=0), max_payload_size=500)
    account = next(iter(uploader.server.sessions.uploads._accounts.values()))
    account.used = 900
    assert uploader.ask("POST", "?name=b&size=101")[0] == 507
    uploader.send(b"x" * 100)


def test_who_runs_out_of_space_on_the_way_is_told_so_whenever_he_asks(
    upload: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UPLOAD_SESSION_BYTES", 1000)
    _, uploader, _ = upload(lambda: file_upload("x", multiple=True), max_payload_size=500)
    token = uploader.ask("POST", "?name=a&size=200")[1]["token"]
    next(iter(uploader.server.sessions.uploads._accounts.values())).used = 900
    # A page that is still sending may not see this answer.
    assert uploader.ask("PATCH", f"/{token}?offset=0", b"x" * 200)[0] == 507
    status, answer = uploader.ask("GET", f"/{token}")
    assert (status, answer["error"]) == (507, "this session has too much on disk")


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


def test_one_file_at_a_time_where_one_is_asked_for(upload: Any) -> None:
    page, uploader, got = upload(lambda: file_upload("x"))
    first = uploader.send(b"first")
    second = uploader.send(b"second")
    assert uploader.ask("GET", f"/{first}")[0] == 404
    answered(page, [second])
    assert got[0]["content"] == b"second"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\docs\\a.txt", "a.txt"),
        ("..", "file"),
        ("", "file"),
        ("a\x00b\n.txt", "ab.txt"),
        ("/", "file"),
        (".profile", ".profile"),
        ("ü \U0001f600.png", "ü \U0001f600.png"),
        ("x" * 300 + ".png", "x" * 251 + ".png"),
    ],
)
def test_names_are_data(given: str, kept: str) -> None:
    assert base_name(given) == kept


def test_foreign_pages_cannot_send(upload: Any) -> None:
    _, uploader, _ = upload(lambda: file_upload("x"))
    assert uploader.ask("POST", "?name=a&size=1", b"x", Origin="http://evil.example")[0] == 403
    own = f"http://127.0.0.1:{uploader.server.port}"
    assert uploader.ask("POST", "?name=a&size=1", b"x", Origin=own)[0] == 201


def test_what_nobody_claims_is_deleted(upload: Any) -> None:
    page, uploader, got = upload(
        lambda: input_group("g", [file_upload("x", name="x", multiple=True), input("t", name="t")])
    )
    directory = uploader.server.sessions.uploads.directory
    kept, dropped = uploader.send(b"kept"), uploader.send(b"dropped")
    uploader.ask("POST", "?name=half&size=100", b"half")
    assert len(directory) == 3
    home = directory.path
    assert home
    assert home.stat().st_mode & 0o777 == 0o700
    form = page.wait("form")
    page.commands.remove(form)
    page.send({"t": "submit", "form": form["form"], "values": {"x": [kept], "t": ""}})
    page.wait("form")
    assert len(directory) == 1
    assert uploader.ask("GET", f"/{dropped}")[0] == 404
    assert got[0]["x"][0]["content"] == b"kept"
    got.clear()
    assert len(directory) == 0
    assert not home.exists()


def test_the_end_of_the_session_ends_its_uploads(upload: Any) -> None:
    page, uploader, _ = upload(lambda: file_upload("x"))
    directory = uploader.server.sessions.uploads.directory
    token = uploader.send(b"never asked for")
    page.send({"t": "leave"})
    page.close_code()
    while len(directory):
        assert uploader.ask("GET", f"/{token}")[0] in (200, 404)
    assert uploader.ask("GET", f"/{token}")[0] == 404


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
