"""The rule for origins: the same origin, other sites that were allowed, and the names of this server."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

log = logging.getLogger("greenio.server")

_DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}


class OriginRule:
    """Decides which pages may open a session here.

    Browsers let any site open a WebSocket to any server and send the visitor's cookies along; only the Origin header
    names the site. The own origin always passes, and so do clients without the header, which are no browsers.

    :param allowed_origins: patterns of other sites, such as ``https://*.example.com``: ``*``, ``?``, ``[seq]`` and
        ``[!seq]``; case does not matter.
    :param check_origin: function of the origin that returns whether it may connect; then the patterns are ignored.
    :param allowed_hosts: patterns of the names of this server, compared with the Host header without
        its port. None allows all. With a list, a page of a hostile site cannot connect after that site has let
        its own name point to this server's address (DNS rebinding), which the comparison of origins does not see.
    """

    __slots__ = ("_check", "_hosts", "_patterns")

    def __init__(
        self,
        allowed_origins: Sequence[str] | None = None,
        check_origin: Callable[[str], bool] | None = None,
        allowed_hosts: Sequence[str] | None = None,
    ) -> None:
        self._patterns = _patterns("allowed_origins", allowed_origins)
        self._hosts = None if allowed_hosts is None else _patterns("allowed_hosts", allowed_hosts)
        if check_origin is not None and not callable(check_origin):
            raise TypeError(f"check_origin must be a function, not {type(check_origin).__name__}")
        self._check = check_origin

    @property
    def patterns(self) -> tuple[str, ...]:
        """The patterns of other sites that count."""
        return () if self._check is not None else self._patterns

    def allows_host(self, host: str) -> bool:
        """Return whether a request with this Host header is meant for this server."""
        if self._hosts is None:
            return True
        name, port = _host_and_port(host, "http")
        if (port and not port.isdecimal()) or "," in name:
            return False  # two names, as in "good:1,evil"
        name = name.strip("[]")
        # An IPv6 address is written in brackets, which mean a set of characters in patterns.
        return any(
            fnmatchcase(name, pattern.strip("[]") if ":" in pattern else pattern) for pattern in self._hosts
        )

    def allows(self, origin: str, host: str) -> bool:
        """Return whether a page of ``origin`` may connect.

        :param origin: the Origin header, ``''`` if there is none.
        :param host: the Host header.
        """
        if not self.allows_host(host):
            return False
        if not origin or is_same_origin(origin, host):
            return True
        if self._check is not None:
            try:
                return bool(self._check(origin))
            except Exception:
                log.exception("check_origin failed, origin %.200r is refused", origin)
                return False
        origin = origin.lower()
        return any(fnmatchcase(origin, pattern) for pattern in self._patterns)

    def sharing_headers(self, origin: str, host: str) -> list[tuple[str, str]]:
        """Return the headers that let a page of another site read an answer (CORS); none for pages of the same one.

        :param origin: the Origin header, ``''`` if there is none.
        :param host: the Host header.
        """
        if not origin or is_same_origin(origin, host) or not self.allows(origin, host):
            return []
        return [("Access-Control-Allow-Origin", origin), ("Vary", "Origin")]


def preflight_headers(methods: Sequence[str], header: str) -> list[tuple[str, str]]:
    """Return the headers that answer a browser's question before a request across sites.

    :param methods: that the page may use.
    :param header: that it may set, in lower case.
    """
    return [
        ("Access-Control-Allow-Methods", ", ".join(methods)),
        ("Access-Control-Allow-Headers", header),
        ("Access-Control-Max-Age", "86400"),
    ]


@functools.lru_cache(maxsize=64)  # nearly all visitors come with the same
def is_same_origin(origin: str, host: str) -> bool:
    """Return whether host and port of two headers, Origin and Host, agree. Default ports count as absent."""
    try:
        scheme, _, _ = origin.lower().partition("://")
        netloc = urlsplit(origin).netloc
    except ValueError:
        return False
    if scheme not in _DEFAULT_PORTS or not netloc or not host:
        return False
    # The Host header carries no scheme: the one of the origin tells which port is the default one.
    return _host_and_port(netloc, scheme) == _host_and_port(host, scheme)


def _host_and_port(netloc: str, scheme: str) -> tuple[str, str]:
    name, colon, port = netloc.strip().lower().rpartition(":")
    if not colon or netloc.endswith("]"):  # no port, or the colon is inside of an IPv6 address
        name, port = netloc.strip().lower(), ""
    if port == str(_DEFAULT_PORTS[scheme]):
        port = ""
    return name.rstrip("."), port


def _patterns(parameter: str, patterns: Sequence[str] | None) -> tuple[str, ...]:
    if isinstance(patterns, str):
        raise TypeError(f"{parameter} must be a list of str, not one str")
    for pattern in patterns or ():
        if not isinstance(pattern, str):
            raise TypeError(f"{parameter} must hold str, not {type(pattern).__name__}")
    return tuple(pattern.lower().rstrip("/") for pattern in patterns or ())
