"""Origins that may connect."""

from __future__ import annotations

import pytest

from greenio.server.access.origin import OriginRule, is_same_origin


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://example.com", "example.com"),
        ("http://Example.COM", "example.com"),
        ("http://example.com:80", "example.com"),
        ("http://example.com", "example.com:80"),
        ("https://example.com", "example.com:443"),
        ("https://example.com:8443", "EXAMPLE.com:8443"),
        ("http://[::1]:8080", "[::1]:8080"),
        ("http://[::1]", "[::1]:80"),
        ("http://[::1]", "[::1]"),
        ("http://example.com", "example.com."),
    ],
)
def test_the_own_origin_passes(origin: str, host: str) -> None:
    assert is_same_origin(origin, host)
    assert OriginRule().allows(origin, host)
    assert OriginRule(check_origin=lambda origin: False).allows(origin, host)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://evil.com", "example.com"),
        ("http://example.com:8080", "example.com"),
        ("http://example.com", "example.com:8080"),
        ("https://example.com", "example.com:80"),
        ("http://example.com.evil.com", "example.com"),
        ("http://example.com@evil.com", "example.com"),
        ("null", "example.com"),
        ("null", "null"),
        ("http://", ""),
        ("http://[", "["),
        ("file://", ""),
        ("chrome-extension://example.com", "example.com"),
        ("http://example.com", ""),
    ],
)
def test_other_origins_are_refused(origin: str, host: str) -> None:
    assert not OriginRule().allows(origin, host)


def test_clients_without_origin_pass() -> None:
    assert OriginRule().allows("", "example.com")
    assert OriginRule(["https://other.com"]).allows("", "example.com")


@pytest.mark.parametrize(
    ("pattern", "origin", "allowed"),
    [
        ("https://*.example.com", "https://a.example.com", True),
        ("https://*.example.com", "https://a.b.example.com", True),
        ("https://*.example.com", "HTTPS://A.Example.com", True),
        ("HTTPS://*.EXAMPLE.com/", "https://a.example.com", True),
        ("https://*.example.com", "https://example.com", False),
        ("https://*.example.com", "http://a.example.com", False),
        ("https://*.example.com", "https://a.example.com.evil.org", False),
        ("https://host?.org", "https://host1.org", True),
        ("https://host[0-3].org", "https://host2.org", True),
        ("https://host[!0-3].org", "https://host2.org", False),
        ("*", "https://anything.org", True),
        ("*", "null", True),
    ],
)
def test_patterns_of_other_sites(pattern: str, origin: str, allowed: bool) -> None:
    assert OriginRule([pattern]).allows(origin, "server") is allowed


def test_a_function_decides_alone() -> None:
    rule = OriginRule(["*"], check_origin=lambda origin: origin == "https://good.org")
    assert rule.allows("https://good.org", "server")
    assert not rule.allows("https://other.org", "server")


def test_a_failing_function_refuses() -> None:
    def check(origin: str) -> bool:
        raise KeyError(origin)

    assert not OriginRule(check_origin=check).allows("https://good.org", "server")


def test_host_names_can_be_limited() -> None:
    rule = OriginRule(allowed_hosts=["localhost", "*.Example.com", "[::1]"])
    assert rule.allows("http://localhost:8080", "localhost:8080")
    assert rule.allows("", "a.example.com")
    assert rule.allows("", "[::1]:8080")
    # DNS rebinding: the hostile page's own name points here, so its origin is "the same".
    assert not rule.allows("http://evil.com:8080", "evil.com:8080")
    assert not rule.allows("", "")
    for hidden in ("localhost:1,evil.com", "localhost:evil", "localhost:80@evil.com", "localhost,evil.com"):
        assert not rule.allows("", hidden), hidden
    assert not rule.allows("", "evil.com,a.example.com")


def test_wrong_types_are_refused() -> None:
    with pytest.raises(TypeError, match="allowed_origins must be a list"):
        OriginRule("https://example.com")
    with pytest.raises(TypeError, match="allowed_hosts must hold str"):
        OriginRule(allowed_hosts=[1])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="check_origin must be a function"):
        OriginRule(check_origin="x")  # type: ignore[arg-type]
