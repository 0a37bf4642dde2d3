"""The configuration that ``greenio caddy`` prints; visits through it are in tests/scenarios and in test_haproxy.py."""

from __future__ import annotations

import pytest

from greenio.server.cluster.caddy import caddy_configuration


@pytest.mark.parametrize(
    "arguments",
    [
        {"prefix": "/a b"},
        {"site": ":80 {"},
        {"tls": ("a b", "c")},
        {"workers": {}},
        {"workers": {"w1": "a:1\nrespond 200"}},
        {"workers": {"W!": "a:1"}},
    ],
)
def test_no_argument_writes_directives(arguments: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"Caddy|name of a process"):
        caddy_configuration(**{"workers": {"w1": "a:1"}, **arguments})  # type: ignore[arg-type]
