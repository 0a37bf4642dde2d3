"""Which sandbox is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from greenio.guide.playground.sandbox import Sandbox, choose, environment, works


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    works.cache_clear()
    yield
    works.cache_clear()


@pytest.mark.parametrize(
    "script",
    [
        None,
        "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n",
        "no program at all",
    ],
)
def test_without_a_bubblewrap_that_works_limits_are_left(
    script: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if script is not None:
        (tmp_path / "bwrap").write_text(script)
        (tmp_path / "bwrap").chmod(0o755)
    monkeypatch.setattr(
        "greenio.guide.playground.sandbox.environment", lambda _folder: {"PATH": str(tmp_path)}
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    chosen = choose()
    assert chosen == Sandbox("limits", True)
    assert not chosen.is_closed
    assert "Install [bubblewrap]" in chosen.text
    assert chosen.command(["a"], "/folder") == ["a"]
    assert chosen.user(0) is None


def test_bubblewrap_that_works_is_chosen() -> None:
    closed = Sandbox("bubblewrap")
    assert (choose() == closed) == works(closed)
    assert closed.text == ""


def test_the_network_is_cut_unless_it_is_allowed() -> None:
    assert "--unshare-net" in Sandbox("bubblewrap").command(["a"], "/folder")
    assert "--unshare-net" not in Sandbox("bubblewrap", network=True).command(["a"], "/folder")


def test_a_program_gets_no_variables_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENIO_SECRET", "of the server")
    assert "of the server" not in str(environment("/folder"))
