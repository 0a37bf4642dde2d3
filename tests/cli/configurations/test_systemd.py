"""greenio systemd: the units that it prints."""

from __future__ import annotations

import sys

import pytest

from greenio.__main__ import main


def test_the_printed_unit(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["systemd", "--user", "web", "/srv/shop.py", "--workers", "3"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("# /etc/systemd/system/shop.service\n")
    assert f"ExecStart={sys.executable} -m greenio run /srv/shop.py --workers 3\n" in text
    assert "User=web\n" in text
    assert "ExecReload=" in text


def test_a_mistake_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["systemd", "--listen", "80", "/srv/shop.py", "--workers", "3"]) == 2
    assert "balancer" in capsys.readouterr().err
