"""Security headers of responses: what every response has, and the strict policy of a page (``csp="strict"``).

What authors show with ``put_html()`` and run with ``run_js()`` may hold inline scripts and may load files from other
sites; that is part of the API. So the policy of every response does not restrict scripts. It restricts what is left:
the sites that may put the page into a frame, ``<base>``, which could redirect the page's relative URLs, and plug-ins.

The strict policy, which authors choose, is a second header beside that: browsers enforce both.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from urllib.parse import urlsplit

from greenio.server.access.origin import OriginRule

POLICIES = ("default", "strict")
#: Bytes of a nonce. The standard asks for 16 (CSP 3, 7.1).
_NONCE_BYTES = 16

Headers = list[tuple[str, str]]


def base_headers(origins: OriginRule) -> Headers:
    """Return the security headers of every response.

    :param origins: its patterns name the sites that may show pages in a frame.
    """
    # A host pattern of CSP knows "*" only, alone or as the leftmost label.
    framers = [
        pattern
        for pattern in origins.patterns
        if not set(pattern.replace("://*.", "://", 1)) & set(" *?[],;'\"")
    ]
    everybody = ["*"] if "*" in origins.patterns else []
    frames = " ".join(["'self'", *framers, *everybody])
    return [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Content-Security-Policy", f"frame-ancestors {frames}; base-uri 'self'; object-src 'none'"),
    ]


def new_nonce() -> str:
    """Return a nonce for one load of a page. It must not be used for another one, so the page must not be stored."""
    return secrets.token_urlsafe(_NONCE_BYTES)


def strict_headers(nonce: str, files_url: str | None) -> Headers:
    """Return the headers of a page that runs only scripts and styles of this server, and those that name the nonce.

    :param nonce: of this load of the page.
    :param files_url: base URL of the client's files, if they come from another server.
    """
    sources = " ".join(["'self'", f"'nonce-{nonce}'", *_origin(files_url)])
    directives = (
        f"script-src {sources}",
        f"style-src {sources}",
        "require-trusted-types-for 'script'",
        # The two policies of client/src/html/trusted_types.ts.
        "trusted-types greenio default",
    )
    # A stored page would be shown again with the same nonce.
    return [("Content-Security-Policy", "; ".join(directives)), ("Cache-Control", "no-store")]


def _origin(url: str | None) -> Iterable[str]:
    if url is None:
        return []
    parts = urlsplit(url)
    # An address without a host, as in "/files", is of this server.
    return [f"{parts.scheme}://{parts.netloc}" if parts.scheme else parts.netloc] if parts.netloc else []
