"""greenio haproxy: the configuration that it prints."""

from __future__ import annotations

import pytest

from greenio.__main__ import main
from greenio.server.cluster.haproxy import haproxy_configuration


def test_the_printed_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["haproxy", "--workers", "w1=127.0.0.1:81,w2=unix:/run/w2.sock", "--tls", "/etc/site.pem"]) == 0
    )
    workers = {"w1": "127.0.0.1:81", "w2": "unix:/run/w2.sock"}
    text = haproxy_configuration(workers, tls="/etc/site.pem")
    assert capsys.readouterr().out == text
    assert "server w2 unix@/run/w2.sock" in text
    assert "ssl crt /etc/site.pem" in text


def test_machines_name_their_processes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["haproxy", "--hosts", "app1.example.com,app2.example.com"]) == 0
    workers = {"app1": "app1.example.com:8080", "app2": "app2.example.com:8080"}
    assert capsys.readouterr().out == haproxy_configuration(workers)


def test_a_mistake_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["haproxy", "--workers", "w1"]) == 2
    assert "NAME=ADDRESS" in capsys.readouterr().err
