"""greenio hash-password."""

from __future__ import annotations

import io

import pytest
from argon2 import PasswordHasher

from greenio.__main__ import main


def test_it_prints_a_line_for_the_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("right\n"))
    assert main(["hash-password", "anna"]) == 0
    name, _, hashed = capsys.readouterr().out.strip().partition(":")
    assert name == "anna"
    assert hashed.startswith("$argon2id$")
    assert PasswordHasher().verify(hashed, "right")


@pytest.mark.parametrize(("name", "password"), [("an:na", "right"), ("anna", "")])
def test_mistakes_are_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, password: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    assert main(["hash-password", name]) == 2
    assert "greenio:" in capsys.readouterr().err
