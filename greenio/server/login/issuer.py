"""The address of a login provider."""

from __future__ import annotations

from urllib.parse import urlsplit

from greenio.extras import require

_LOCAL = ("localhost", "127.0.0.1", "::1")


def check_issuer(issuer: str | None) -> None:
    """Refuse what is no address of a provider; None is accepted.

    :raises ValueError: it is none.
    :raises MissingExtra: Authlib is not installed.
    """
    if issuer is None:
        return
    parts = urlsplit(issuer)
    if not parts.hostname or parts.query or parts.fragment or parts.scheme not in ("http", "https"):
        raise ValueError(f"must be a URL such as 'https://login.example.com/realm', not {issuer!r}")
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        raise ValueError("must be https: whoever answers in its place could log in as anybody")
    require("authlib", "oidc_issuer=", "oidc")
