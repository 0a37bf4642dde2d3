"""The access log: one record of the logger ``greenio.access`` for each response, and for each WebSocket that is opened.

Nothing secret is in it: of greenio's own addresses, which hold tokens of files and uploads, only the beginning is logged,
and of the answers of a login provider no parameters.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

from greenio.runtime.visitor.user import USER_KEY
from greenio.server.lifecycle.logs import JsonFormatter, SessionFilter

log = logging.getLogger("greenio.access")

#: Where greenio's own addresses begin.
_OWN = "/_greenio/"


def log_response(environ: dict[str, Any], status: str, size: int, seconds: float) -> None:
    """Log one response.

    :param environ: of its request.
    :param status: its number, such as ``200``; 101 is a WebSocket that was opened.
    :param size: bytes that were sent, without those of a WebSocket.
    :param seconds: from the request's header to the end of the response.
    """
    user = environ.get(USER_KEY)
    address = environ.get("REMOTE_ADDR") or "-"
    name = "-" if user is None else user.name
    method = environ.get("REQUEST_METHOD") or "-"
    path = _shown_path(environ)
    number = int(status) if status.isdigit() else 0
    ms = round(seconds * 1000, 1)
    fields = {
        "address": address,
        "user": name,
        "method": method,
        "path": path,
        "status": number,
        "bytes": size,
        "ms": ms,
    }
    line = "%s %s %s %s %d %d %.1f ms"
    log.info(line, address, _quoted(name), method, _quoted(path), number, size, ms, extra={"fields": fields})


def _shown_path(environ: dict[str, Any]) -> str:
    path = f"{environ.get('SCRIPT_NAME') or ''}{environ.get('PATH_INFO') or ''}"
    before, own, rest = path.partition(_OWN)
    if own:
        kind, slash, token = rest.partition("/")
        return f"{before}{own}{kind}{slash}{'...' if token else ''}"
    query = environ.get("QUERY_STRING")
    return f"{path}?{query}" if query else path


def _quoted(text: str) -> str:
    # A client may write anything: no character may end the line or a field.
    return text if text.isascii() and text.isprintable() and " " not in text and text else json.dumps(text)


def show_access_log() -> None:
    """Let the records be shown: on stderr, unless the script's own logging takes them."""
    log.setLevel(logging.INFO)
    if not log.hasHandlers():
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        log.addHandler(handler)


def log_as_json() -> None:
    """Let everything that is logged, the author's records included, go to stderr as one JSON object per line.

    Handlers of the root logger that write to a stream keep their stream and level and get the format; without one, a
    handler is added.
    """
    root = logging.getLogger()
    handlers = [each for each in root.handlers if isinstance(each, logging.StreamHandler)]
    if not handlers:
        handlers = [logging.StreamHandler(sys.stderr)]
        root.addHandler(handlers[0])
    for handler in handlers:
        handler.setFormatter(JsonFormatter())
        handler.addFilter(SessionFilter())
