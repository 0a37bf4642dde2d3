"""Trusted proxies: their ``X-Forwarded-`` headers describe the visitor. Those of anybody else are claims.

Proxies that authenticate visitors name the user in a header. So does a visitor who reaches the server without the
proxy, unless such headers are believed from trusted proxies only.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import Any

from greenio.server.access.address import is_address

#: Entry for all connections over a UNIX socket.
UNIX = "unix:"

_DONE = "greenio.forwarded"
_HEADERS = ("FOR", "PROTO", "HOST", "PREFIX")

#: Beginnings of the headers that only a proxy may send. In this order: what a proxy says of the connection, and the
#: user as Apache and Authelia, oauth2-proxy, Traefik and nginx (auth_request), Grafana's convention, authentik,
#: Cloudflare, Google, AWS, Azure and Tailscale name him; at last the trace that the request belongs to.
_CLAIMS = tuple(
    "HTTP_" + name
    for name in (
        *("FORWARDED", "X_FORWARDED_", "X_REAL_IP", "X_CLIENT_CERT", "X_SSL_CLIENT_"),
        *("REMOTE_", "X_REMOTE_"),
        *("X_AUTH_REQUEST_", "X_AUTHENTICATED_", "X_USER", "X_EMAIL", "X_GROUPS"),
        *(
            "X_WEBAUTH_",
            "X_AUTHENTIK_",
            "CF_ACCESS_",
            "X_GOOG_",
            "X_AMZN_OIDC_",
            "X_MS_CLIENT_",
            "X_MS_TOKEN_",
        ),
        "TAILSCALE_",
        *("TRACEPARENT", "TRACESTATE", "BAGGAGE"),
    )
)


class TrustedProxies:
    """Applies the ``X-Forwarded-`` headers of trusted proxies. Those of others have no effect; where proxies are named,
    headers of others that claim to be a proxy's are removed, those that name a user included.

    :param trusted: addresses and networks, such as ``127.0.0.1`` or ``10.0.0.0/8``; ``unix:`` for
        connections over a UNIX socket. None names no proxies.
    :raises TypeError: it is no list of str.
    :raises ValueError: an entry is none of these.
    """

    __slots__ = ("_is_set", "_networks", "_unix")

    def __init__(self, trusted: Sequence[str] | None = None) -> None:
        if isinstance(trusted, str):
            raise TypeError("trusted_proxies must be a list of str, not one str")
        self._is_set = trusted is not None
        self._unix = False
        self._networks: list[ipaddress.IPv4Network | ipaddress.IPv6Network] = []
        for entry in trusted or ():
            if entry == UNIX:
                self._unix = True
                continue
            try:
                self._networks.append(ipaddress.ip_network(entry, strict=False))
            except ValueError:
                raise ValueError(
                    f"trusted_proxies: {entry!r} is neither an address nor a network nor {UNIX!r}"
                ) from None

    def trusts(self, address: str) -> bool:
        """Return whether the peer of that address is a trusted proxy. ``''`` is a UNIX socket's."""
        if not address:
            return self._unix
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            return False
        mapped = getattr(parsed, "ipv4_mapped", None)
        parsed = parsed if mapped is None else mapped
        return any(parsed in network for network in self._networks if network.version == parsed.version)

    def apply(self, environ: dict[str, Any]) -> None:
        """Change the request into what the outermost trusted proxy has received. A second call does nothing.

        The visitor's address is the last of ``X-Forwarded-For`` that is no trusted proxy itself: those before it are
        the visitor's own claims.
        """
        if _DONE in environ:
            return
        environ[_DONE] = is_proxy = self.trusts(environ.get("REMOTE_ADDR", ""))
        if not self._is_set:
            return
        if not is_proxy:
            for name in [name for name in environ if name.startswith(_CLAIMS)]:
                del environ[name]
            return
        values = {name: environ.get(f"HTTP_X_FORWARDED_{name}", "") for name in _HEADERS}
        if not any(values.values()):
            return
        chain = [_without_port(entry.strip()) for entry in values["FOR"].split(",") if entry.strip()]
        visitor = next(
            (entry for entry in reversed(chain) if not self.trusts(entry)), chain[0] if chain else ""
        )
        if is_address(visitor):
            environ["REMOTE_ADDR"] = visitor
        scheme = _last(values["PROTO"]).lower()
        if scheme in ("http", "https"):
            environ["wsgi.url_scheme"] = scheme
        host = _last(values["HOST"])
        if host and not set(host) & set(" /\\@?#\"'<>"):
            environ["HTTP_HOST"] = host
        prefix = _last(values["PREFIX"]).rstrip("/")
        if prefix.startswith("/") and not prefix.startswith("//"):
            environ["SCRIPT_NAME"] = prefix + environ.get("SCRIPT_NAME", "")


def is_from_proxy(environ: dict[str, Any]) -> bool:
    """Return whether a request has come from a trusted proxy, after its headers were applied."""
    return environ.get(_DONE) is True


def _last(value: str) -> str:
    """Return the entry that the nearest proxy has added."""
    return value.rpartition(",")[2].strip()


def _without_port(address: str) -> str:
    if address.startswith("["):
        return address[1:].partition("]")[0]
    return address.partition(":")[0] if address.count(":") == 1 else address
