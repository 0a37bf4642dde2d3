"""The command says what it has done, and what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from greenio.guide.export import folder as folder_module
from greenio.guide.export.command import run_export


def test_a_folder_with_files_of_others_is_left_alone(tmp_path: Path, capsys) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    assert run_export(tmp_path, "", False) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_site_is_an_address(tmp_path: Path, capsys) -> None:
    assert run_export(tmp_path / "new", "example.com", False) == 2
    assert "https://example.com/guide/" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_missing_packages_are_named(tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("greenio.extras.find_spec", lambda name: None)
    assert run_export(tmp_path, "", False) == 2
    assert "pip install 'greenio-web[export]'" in capsys.readouterr().err


def test_it_prints_what_was_written(tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "export_guide", lambda *given: f"written: {given[1:]}")
    assert run_export(tmp_path, "https://example.com", True) == 0
    assert capsys.readouterr().out == "written: ('https://example.com', True)\n"
    assert "greenio.guide.export.folder" in sys.modules
