"""Uploads on disk: limits, names, and when they are deleted."""

from __future__ import annotations

from typing import Any

import pytest

from greenio import limits
from greenio.input import file_upload, input, input_group


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
