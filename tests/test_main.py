"""The command line: version, mistakes, errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio import __version__
from greenio.__main__ import main
from greenio.server import option_sources
from greenio.server.embedded import mode
from tests.support.servers.live import serving


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"greenio {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "COMMAND"),
        (["gude"], "'gude'; did you mean 'guide'?"),
        (["guide", "--prot", "1"], "there is no option --prot; did you mean --port?"),
        (["run", "--keep"], "there is no option --keep"),
    ],
)
def test_mistakes_are_explained(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


def test_unreadable_scripts_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "no such file.py"]) == 2
    assert capsys.readouterr().err == "greenio: cannot read no such file.py: No such file or directory\n"
    assert main(["run"]) == 2
    assert "name a script" in capsys.readouterr().err
    assert main(["run", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"greenio: cannot read {tmp_path}: Is a directory\n"


def test_a_used_port_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(mode, "_serving", False)
    monkeypatch.setattr(option_sources, "_command_line", {})
    with serving(lambda: None) as server, pytest.raises(SystemExit) as ended:
        main(["guide", "--no-browser", "--port", str(server.port)])
    assert ended.value.code == 1
    assert f"cannot listen on 127.0.0.1 port {server.port}" in capsys.readouterr().err
