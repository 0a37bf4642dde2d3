"""The author's editor, which links of tracebacks open."""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from urllib.parse import quote

from greenio.environ import variable

log = logging.getLogger("greenio.server")

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SCRIPTS = ("javascript:", "data:", "vbscript:")


def editor() -> str:
    """Return the address of a line in the author's editor, with ``{path}`` and ``{line}``; empty if there is none.

    It comes from the environment variable ``GREENIO_EDITOR``, such as ``vscode://file/{path}:{line}``.
    """
    return _checked(variable("EDITOR") or "")


def address(path: str, line: int) -> str:
    """Return the address of a line; empty if there is no editor, or the path is that of no file."""
    template = editor()
    if not template or path.startswith("<"):
        return ""
    return template.replace("{path}", quote(path.replace("\\", "/"), safe="/:")).replace("{line}", str(line))


@lru_cache(maxsize=4)  # one warning each
def _checked(text: str) -> str:
    if not text:
        return ""
    if "{path}" in text and _ADDRESS.match(text) and not text.strip().lower().startswith(_SCRIPTS):
        return text
    log.warning(
        "GREENIO_EDITOR must be an address with {path}, such as vscode://file/{path}:{line}, not %r: ignored",
        text,
    )
    return ""
