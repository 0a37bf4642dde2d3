"""greenio kubernetes: the manifests that it prints."""

from __future__ import annotations

import pytest

from greenio.__main__ import main
from greenio.server.cluster.kubernetes import Site, manifests


def test_the_printed_manifests(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["kubernetes", "shop:1", "--name", "shop", "--namespace", "live", "--tls-secret", "cert"]) == 0
    )
    site = Site("shop", "shop:1", namespace="live", tls_secret="cert")
    assert capsys.readouterr().out == manifests(site)


def test_a_mistake_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kubernetes", "shop:1", "--name", "Shop"]) == 2
    assert "no name" in capsys.readouterr().err
