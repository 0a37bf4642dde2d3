"""Links that hold a program: its code, compressed, in the fragment, which browsers send to no server.

The format is that of ``script.js``: raw DEFLATE (RFC 1951) in base64url without padding.
"""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from html import escape

_MARK = "#code="


def link(code: str) -> str:
    """Return the address of the playground with a program in its editor, relative to the guide."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = pack.compress(code.encode()) + pack.flush()
    return f"./playground{_MARK}{urlsafe_b64encode(packed).decode().rstrip('=')}"


def code_of(address: str) -> str:
    """Return the program of an address that :func:`link` or the page has made.

    :raises ValueError: there is none.
    """
    packed = address.partition(_MARK)[2]
    try:
        return zlib.decompress(urlsafe_b64decode(packed + "=" * (-len(packed) % 4)), -15).decode()
    except (zlib.error, ValueError):
        raise ValueError("the link is damaged") from None


def opener(code: str) -> str:
    """Return the HTML of a link that opens a program in the playground."""
    return f'<p class="guide-open"><a href="{escape(link(code))}">Open in the playground</a></p>'
