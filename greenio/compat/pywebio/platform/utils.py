"""``pywebio.platform.utils``."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from typing import Any

from greenio.compat.internals import internal
from greenio.server.access.origin import OriginRule, is_same_origin


def cdn_validation(cdn: bool | str, level: str = "warn", stacklevel: int = 3) -> bool | str:
    """Return ``cdn``: greenio never uses a public one, so there is nothing to check."""
    del level, stacklevel
    return cdn


def print_listen_address(host: str, port: int) -> None:
    """Print the addresses of a server."""
    for address in ("localhost", get_interface_ip(socket.AF_INET)) if host in ("", "0.0.0.0") else (host,):
        print(f"Use http://{address}:{port}/ to access the application")


def get_interface_ip(family: socket.AddressFamily) -> str:
    """Return this machine's address on its network."""
    target = "fd31:f903:5ab5:1::1" if family == socket.AF_INET6 else "10.253.155.219"
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((target, 58162))
        except OSError:
            return "::1" if family == socket.AF_INET6 else "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address


class OriginChecker:
    """The rule for connections of other sites."""

    @classmethod
    def check_origin(cls, origin: str, allowed_origins: Sequence[str], host: str) -> bool:
        """Return whether a page of ``origin`` may connect to the server ``host``."""
        return OriginRule(list(allowed_origins), None).allows(origin, host)

    @staticmethod
    def is_same_site(origin: str, host: str) -> bool:
        """Return whether ``origin`` is the server ``host`` itself."""
        return is_same_origin(origin, host)


@internal
def deserialize_binary_event(data: Any) -> Any: ...
