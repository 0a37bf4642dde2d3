"""The target of a request: the path in its first line, or a whole URL (RFC 9112, section 3.2)."""

from __future__ import annotations

import re

from greenio.transport.http.headers import InvalidHeader, check_host

#: "user@" has no place in a target. The path may be missing.
_ABSOLUTE = re.compile(r"https?://([^/?#@]+)(/[^?]*)?(\?.*)?", re.IGNORECASE)


def parse_target(command: str, target: str) -> tuple[str, str]:
    """Return path with query, and the host that the target names; ``""`` if it names none.

    :param command: the method.
    :param target: as the client has written it.
    :raises InvalidHeader: it is neither a path nor a URL of HTTP.

    Example: ``parse_target("GET", "http://greenio.test/a?b") == ("/a?b", "greenio.test")``
    """
    if target.startswith("/") or (command == "OPTIONS" and target == "*"):
        return target, ""
    match = _ABSOLUTE.fullmatch(target)
    if match is None:
        raise InvalidHeader("a target that is no path")
    host = match[1]
    check_host(host)
    return (match[2] or "/") + (match[3] or ""), host
