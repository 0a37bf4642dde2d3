"""The address of a login provider, and the options that belong to it."""

from __future__ import annotations

from typing import Any

import pytest

from greenio.server.login.issuer import check_issuer
from greenio.server.options import ServerOptions


def test_only_https_is_safe_beyond_this_machine() -> None:
    for issuer in (None, "https://login.example.com/realm", "http://localhost:9400", "http://127.0.0.1"):
        check_issuer(issuer)
    for issuer in ("http://login.example.com", "login.example.com", "ftp://x", "https://a/?b", "https://"):
        with pytest.raises(ValueError, match="must be"):
            check_issuer(issuer)


@pytest.mark.parametrize(
    ("options", "cure"),
    [
        ({"oidc_client_id": "me"}, "GREENIO_SECRET"),
        ({"secret": "s" * 16}, "oidc_client_id"),
        ({"secret": "s" * 16, "oidc_client_id": "me", "auth": lambda name, password: True}, "leave one"),
        ({"secret": "short", "oidc_client_id": "me"}, "at least 16"),
    ],
)
def test_what_is_missing_is_named(options: dict[str, Any], cure: str) -> None:
    with pytest.raises(ValueError, match=cure):
        ServerOptions(oidc_issuer="https://login.example.com", **options)
