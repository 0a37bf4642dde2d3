"""path_deploy(): what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.server.deploy.serve import path_deploy
from greenio.server.embedded import mode


@pytest.fixture(autouse=True)
def _no_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mode, "_serving", False)


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("main = print")
    with pytest.raises(NotADirectoryError, match="is no directory"):
        path_deploy(tmp_path / "a.py")


def test_settings_are_checked_before_anything_listens(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no size"):
        path_deploy(tmp_path, max_payload_size="k40")
