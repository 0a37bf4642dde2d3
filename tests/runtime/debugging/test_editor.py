"""The author's editor."""

from __future__ import annotations

import logging

import pytest

from greenio.runtime.debugging.editor import address, editor


def test_lines_have_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GREENIO_EDITOR", raising=False)
    assert (editor(), address("/a.py", 3)) == ("", "")
    monkeypatch.setenv("GREENIO_EDITOR", "vscode://file/{path}:{line}")
    assert address("/a b/c#.py", 3) == "vscode://file//a%20b/c%23.py:3"
    assert address("C:\\a.py", 3) == "vscode://file/C:/a.py:3"
    assert address("<stdin>", 3) == ""


@pytest.mark.parametrize("text", ["vscode://file/", "code {path}", "javascript:alert('{path}')"])
def test_what_is_no_address_is_ignored_with_a_warning(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    monkeypatch.setenv("GREENIO_EDITOR", text)
    with caplog.at_level(logging.WARNING):
        assert editor() == ""
    assert "GREENIO_EDITOR" in caplog.text
