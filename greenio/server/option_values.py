"""Checks of option values, and the conversions from text: for the command line and the environment."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from greenio.environ import is_on
from greenio.runtime.identity import check_process_name
from greenio.server.pages.policy import POLICIES
from greenio.sizes import parse_size

#: Characters of the shortest admin token: 16 random ones cannot be guessed.
TOKEN_LENGTH = 16

#: Ways in which records of the log are written.
LOG_FORMATS = ("text", "json")

# Checks: each raises TypeError or ValueError, whose text follows the option's name.


def check_port(value: Any) -> None:
    """Accept port numbers; the system would take the remainder of larger ones."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"must be an int, not {type(value).__name__}")
    if not 0 <= value < 65536:
        raise ValueError(f"must be 0 to 65535, not {value}")


def check_count(value: Any) -> None:
    """Accept positive ints, and None for no bound."""
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"must be an int or None, not {type(value).__name__}")
    if value is not None and value < 1:
        raise ValueError(f"must be at least 1, not {value}")


def check_csp(value: str) -> None:
    """Accept the names of policies."""
    if value not in POLICIES:
        raise ValueError(f"must be one of {', '.join(map(repr, POLICIES))}, not {value!r}")


def check_log_format(value: str) -> None:
    """Accept the names of formats."""
    if value not in LOG_FORMATS:
        raise ValueError(f"must be one of {', '.join(map(repr, LOG_FORMATS))}, not {value!r}")


def check_memory(value: Any) -> None:
    """Accept sizes, and None for no bound; only Linux tells how much memory a process takes now."""
    if value is None:
        return
    parse_size(value)
    if not sys.platform.startswith("linux"):
        raise ValueError("needs Linux, which tells how much memory a process takes")


def check_seconds(value: Any) -> None:
    """Accept finite numbers from 0 on, and None for the default."""
    number = 0.0 if value is None else float(value)
    if not math.isfinite(number) or number < 0:
        raise ValueError(f"must be at least 0, not {number:g}")


def check_token(value: str | None) -> None:
    """Accept tokens that cannot be guessed and can travel in a header, and None."""
    if value is None:
        return
    if len(value) < TOKEN_LENGTH:
        raise ValueError(f"admin_token needs at least {TOKEN_LENGTH} characters")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise ValueError("admin_token may hold printable ASCII characters only, and no space")


def check_metrics(value: bool | str) -> None:
    """Accept a bool, or an address."""
    if isinstance(value, str):
        parse_address(value)


def check_backends(urls: Sequence[str] | None) -> None:
    """Accept a list of base URLs of servers, and None."""
    if isinstance(urls, str):
        raise TypeError("must be a list of str, not one str")
    for url in urls or ():
        if not isinstance(url, str):
            raise TypeError(f"must hold str, not {type(url).__name__}")
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"must hold URLs such as 'https://api.example.com/', not {url!r}")
        if "@" in parts.netloc or parts.query or parts.fragment:
            raise ValueError(f"takes no user, query or fragment: {url!r}")


# Conversions from text.


def parse_address(address: str) -> tuple[str, int]:
    """Return host and port of ``'127.0.0.1:9090'``, ``'[::1]:9090'`` or ``':9090'`` (all addresses).

    :raises ValueError: it is none of these.
    """
    host, colon, port = address.rpartition(":")
    host = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if not colon or not port.isdecimal() or int(port) > 65535 or "/" in host:
        raise ValueError(
            f"metrics must be True, False or an address such as '127.0.0.1:9090', not {address!r}"
        )
    return host, int(port)


def parse_list(text: str) -> list[str]:
    """Return the entries of a list that is separated by commas."""
    return [entry.strip() for entry in text.split(",") if entry.strip()]


def parse_seconds_or_never(text: str) -> float | None:
    """Return a number of seconds, None for ``never``."""
    return None if text.strip().lower() == "never" else float(text)


def parse_switch_or_text(text: str) -> bool | str:
    """Return True for ``1``, ``true``, ``yes``, ``on``; False for what is off; any other text as it is."""
    if not is_on(text):
        return False
    return True if text.strip().lower() in ("1", "true", "yes", "on") else text


def check_worker(name: str | None) -> None:
    """Refuse what cannot be the name of a process."""
    if name is not None:
        check_process_name(name)
