"""Uploads over HTTP: streamed, continued, bounded, deleted."""

from __future__ import annotations

import errno
import os
import socket
from typing import Any

import pytest
import requests

from greenio import limits
from greenio.input import file_upload
from greenio.server.routes import uploads
from tests.support.uploads import answered


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
    wanted, sizes = [], []
    read = uploads._read

    def noted(body: Any, count: int) -> bytes:
        wanted.append(count)
        data = read(body, count)
        sizes.append(len(data))
        return data

    monkeypatch.setattr(uploads, "_read", noted)
    content = os.urandom(8_000_000)
    uploader.send(content)
    smallest, largest = limits.UPLOAD_CHUNK_BYTES, limits.UPLOAD_MAX_CHUNK_BYTES
    left = [len(content) - sum(sizes[:turn]) for turn in range(len(sizes))]
    pieces = [smallest, *(min(max(2 * count, smallest), largest) for count in sizes[:-1])]
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


def test_one_visitors_full_disk_is_nobody_elses(upload: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on disk is bounded, as a disk is: a failed upload takes none of it, and the next one finds room."""
    page, uploader, got = upload(lambda: file_upload("x", multiple=True, max_total_size=100_000))
    disk = uploader.server.sessions.uploads.directory
    write = os.write

    def bounded(handle: int, data: bytes) -> int:
        on_disk = sum(each.stat().st_size for each in disk.path.iterdir()) if disk.path else 0
        if len(data) > 1000 and on_disk + len(data) > 80_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(handle, data)

    monkeypatch.setattr(os, "write", bounded)
    token = uploader.ask("POST", "?name=a&size=90000")[1]["token"]
    assert uploader.ask("PATCH", f"/{token}?offset=0", b"x" * 60_000)[0] == 200
    assert uploader.ask("PATCH", f"/{token}?offset=60000", b"x" * 30_000)[0] == 507
    assert uploader.ask("GET", f"/{token}")[1]["error"] == "cannot be written: No space left on device"
    answered(page, [uploader.send(b"y" * 70_000)])
    assert got[0][0]["size"] == 70_000


def test_one_file_at_a_time_where_one_is_asked_for(upload: Any) -> None:
    page, uploader, got = upload(lambda: file_upload("x"))
    first = uploader.send(b"first")
    second = uploader.send(b"second")
    assert uploader.ask("GET", f"/{first}")[0] == 404
    answered(page, [second])
    assert got[0]["content"] == b"second"


def test_foreign_pages_cannot_send(upload: Any) -> None:
    _, uploader, _ = upload(lambda: file_upload("x"))
    assert uploader.ask("POST", "?name=a&size=1", b"x", Origin="http://evil.example")[0] == 403
    own = f"http://127.0.0.1:{uploader.server.port}"
    assert uploader.ask("POST", "?name=a&size=1", b"x", Origin=own)[0] == 201


@pytest.mark.parametrize(
    ("origin", "allowed"), [("http://friend.example", True), ("http://evil.example", False)]
)
def test_pages_of_allowed_other_sites_can_send(upload: Any, origin: str, allowed: bool) -> None:
    _, uploader, _ = upload(lambda: file_upload("x"), allowed_origins=["http://friend.example"])
    url = f"http://127.0.0.1:{uploader.server.port}{uploader.url}"
    headers = {"Origin": origin}
    preflight = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "content-type"}
    asked = requests.options(f"{url}/t", headers={**headers, **preflight}, timeout=10)
    assert asked.status_code == (204 if allowed else 403)
    assert ("PATCH" in asked.headers.get("Access-Control-Allow-Methods", "")) == allowed
    assert (asked.headers.get("Access-Control-Allow-Headers") == "content-type") == allowed
    begun = requests.post(f"{url}?name=a&size=3", headers=headers, timeout=10)
    assert begun.status_code == (201 if allowed else 403)
    token = begun.json()["token"] if allowed else "invented"
    sent = requests.patch(f"{url}/{token}?offset=0", b"abc", headers=headers, timeout=10)
    gone = requests.get(f"{url}/none", headers=headers, timeout=10)
    assert (sent.status_code, gone.status_code) == ((200, 404) if allowed else (403, 403))
    for answer in (asked, begun, sent, gone):
        assert answer.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)


def test_pages_of_the_same_site_need_no_word_about_others(upload: Any) -> None:
    _, uploader, _ = upload(lambda: file_upload("x"))
    own = f"http://127.0.0.1:{uploader.server.port}"
    answer = requests.post(f"{own}{uploader.url}?name=a&size=3", headers={"Origin": own}, timeout=10)
    assert (answer.status_code, "Access-Control-Allow-Origin" in answer.headers) == (201, False)
