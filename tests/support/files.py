"""Fetch files that an app serves to its page, without a server."""

from __future__ import annotations

from greenio.runtime.files.served import PREFIX
from greenio.testing import Visit


def fetch(page: Visit, url: str) -> bytes | None:
    """Return the bytes that the server would answer with for ``url``; None if there is no such file."""
    file = page.session.registry.files.get(url.removeprefix(PREFIX))
    if file is None:
        return None
    stream = file.content.open()
    return b"".join(stream.chunks(0, stream.size))
