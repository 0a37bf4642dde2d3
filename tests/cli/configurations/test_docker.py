"""greenio docker: the files that it prints."""

from __future__ import annotations

import pytest

from greenio.__main__ import main
from greenio.server.cluster.containers import compose, dockerfile


def test_the_printed_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docker", "app.py", "--python", "3.12"]) == 0
    assert capsys.readouterr().out == dockerfile("app.py", python="3.12", extras=("redis",))
    assert main(["docker", "app.py", "--compose", "2", "--published", "8000"]) == 0
    assert capsys.readouterr().out == compose(2, published=8000)


def test_a_mistake_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docker", "/srv/app.py"]) == 2
    assert "no path below" in capsys.readouterr().err
