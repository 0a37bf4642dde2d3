"""Uploads over HTTP: each a file on its own, streamed to disk, continued where it was cut.

    POST   slot?name=&size=&type=&modified=   announces a file; the body, if there is one, is its beginning
    PATCH  slot/upload?offset=                continues it
    GET    slot/upload                        tells its progress, and why it is not taken any more
    DELETE slot/upload                        removes it

Answers are JSON: ``token``, ``offset`` (bytes on disk), ``error`` (a word, empty if all is well). The body is the
file itself, not multipart: nothing is parsed, and half a megabyte of memory suffices for any size.
"""

from __future__ import annotations

import json
import logging
import math
import os
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import parse_qs

import gevent
from gevent.pywsgi import Input

from greenio import limits
from greenio.runtime.files.file_lock import CLOSED_BY_EXEC
from greenio.runtime.files.upload import Refused, Upload
from greenio.runtime.files.upload_store import PREFIX, UploadSlot, UploadStore
from greenio.server.access.origin import OriginRule, preflight_headers
from greenio.server.routes.response import HTTPError, refuse_body
from greenio.server.routes.route import Environ, Route, StartResponse

log = logging.getLogger("greenio.server")

#: Seconds between two reads, for the other greenlets: data may always be ready. A timer waits until input and output
#: have been served; sleep(0) would let up to 50 chunks come first (measured).
_TURN = 1e-6
#: The same where little has come: taking each packet by itself costs as much as taking 64 KB.
_GATHERING = 0.005

_PATH = f"/{PREFIX}"
_PHRASES = {
    200: "OK",
    201: "Created",
    400: "Bad Request",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict",
    410: "Gone",
    413: "Content Too Large",
    507: "Insufficient Storage",
}


class _Cut(Exception):
    """The connection has ended while the page was sending: an answer would reach nobody."""


class UploadRoute(Route):
    """Takes the files that pages send.

    :param store: where they go.
    :param origins: the rule for pages of other sites.
    """

    methods = None

    def __init__(self, store: UploadStore, origins: OriginRule) -> None:
        self._store = store
        self._origins = origins

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(_PATH)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Take a file, or a part of it."""
        origin, host = environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", "")
        if not self._origins.allows(origin, host):
            raise HTTPError(403)
        headers = self._origins.sharing_headers(origin, host)
        if environ["REQUEST_METHOD"] == "OPTIONS":
            headers += preflight_headers(("GET", "POST", "PATCH", "DELETE"), "content-type")
            start_response("204 No Content", headers)
            return []
        return take_upload(self._store, environ["PATH_INFO"][len(_PATH) :], environ, start_response, headers)


def take_upload(
    store: UploadStore,
    path: str,
    environ: Environ,
    start_response: StartResponse,
    more_headers: Sequence[tuple[str, str]] = (),
) -> Iterable[bytes]:
    """Answer a request for an upload.

    :param path: what follows the prefix of uploads: the slot's token, and the upload's behind a slash.
    :param more_headers: of the answer.
    """
    upload: Upload | None = None
    reason = ""
    try:
        slot_token, _, token = path.partition("/")
        slot = store.slot(slot_token)
        if slot is None:
            raise Refused(404, "gone")
        upload = slot.get(token) if token else None
        status, upload = _act(environ, slot, token, upload)
        if upload is not None and upload.failure is not None:
            raise upload.failure
    except Refused as refused:
        status, reason = refused.status, refused.reason
    except _Cut:
        status, reason = 400, "cut"
    answer: dict[str, Any] = {"error": reason}
    if upload is not None:
        answer |= {"token": upload.token, "offset": upload.received}
    body = json.dumps(answer).encode()
    headers = [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        *more_headers,
    ]
    if not _is_read(environ):
        refuse_body(environ, headers)
    start_response(f"{status} {_PHRASES[status]}", headers)
    return [body]


def _act(environ: Environ, slot: UploadSlot, token: str, upload: Upload | None) -> tuple[int, Upload | None]:
    method = environ["REQUEST_METHOD"]
    query = {name: values[-1] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
    if method == "POST" and not token:
        upload = _announced(environ, slot, query)
        if _length(environ) != 0:
            _receive(environ, slot, upload)
        slot.arrived(upload)
        return 201, upload
    if upload is None:
        raise Refused(404, "gone")
    if method == "PATCH":
        if upload.failure is not None:
            raise upload.failure
        if _number(query.get("offset")) != upload.received:
            return 409, upload
        _receive(environ, slot, upload)
        slot.arrived(upload)
    elif method == "DELETE":
        slot.remove(upload.token)
        return 200, None
    elif method != "GET":
        raise Refused(405, "method")
    return 200, upload


def _announced(environ: Environ, slot: UploadSlot, query: dict[str, str]) -> Upload:
    length = _length(environ)
    size = _number(query.get("size")) if "size" in query else length
    if size is None or (length is not None and length > size):
        raise Refused(400, "size")
    try:
        modified = float(query.get("modified") or 0)
    except ValueError:
        modified = 0.0
    return slot.begin(
        name=query.get("name", ""),
        size=size,
        mime_type=query.get("type", ""),
        modified=modified if math.isfinite(modified) else 0.0,
    )


def _receive(environ: Environ, slot: UploadSlot, upload: Upload) -> None:
    """Write the body to disk."""
    length = _length(environ)
    if length is not None and upload.received + length > upload.size:
        # Kept, because the page may see only that the connection was closed, and asks then.
        raise upload.fail(Refused(413, "larger than announced"))
    body = environ["wsgi.input"]
    me = upload.writer = object()
    try:
        handle = os.open(upload.path, os.O_WRONLY | os.O_APPEND | CLOSED_BY_EXEC | getattr(os, "O_BINARY", 0))
    except OSError as error:  # somebody cleans up in the folder of temporary files
        raise upload.fail(Refused(507, f"cannot be written: {error.strerror}")) from error
    left = length
    chunk = limits.UPLOAD_CHUNK_BYTES
    try:
        while left is None or left:
            data = _read(body, chunk if left is None else min(left, chunk))
            chunk = max(limits.UPLOAD_CHUNK_BYTES, min(2 * len(data), limits.UPLOAD_MAX_CHUNK_BYTES))
            if upload.closed or slot.session.closed:
                raise Refused(410, "gone")
            if upload.writer is not me:  # the page has given this connection up and continues on another one
                raise _Cut
            if not data:
                if left is None:
                    break
                raise _Cut
            upload.write(handle, data)
            if left is not None:
                left -= len(data)
            if left != 0:
                gevent.sleep(_TURN if len(data) >= limits.UPLOAD_CHUNK_BYTES else _GATHERING)
    finally:
        os.close(handle)
    environ["greenio.body_read"] = True


def _read(body: Any, count: int) -> bytes:
    """Return the bytes that have arrived, ``count`` at most; none at the end.

    :raises _Cut: the connection is broken, or silent for too long.
    """
    try:
        with gevent.Timeout(limits.UPLOAD_STALL):
            if not isinstance(body, Input) or body.chunked_input:
                return bytes(body.read(min(count, limits.UPLOAD_CHUNK_BYTES)))
            # Its read() waits for all of ``count``, and loses what has come when the line breaks meanwhile.
            body.read(0)  # answers "100 Continue" if the client expects it
            data: bytes = body.rfile.read1(count)
            body.position += len(data)
            return data
    except (OSError, ValueError, gevent.Timeout) as error:
        log.debug("an upload was cut: %r", error)
        raise _Cut from None


def _is_read(environ: Environ) -> bool:
    return "greenio.body_read" in environ or _length(environ) == 0


def _length(environ: Environ) -> int | None:
    """Return the number of bytes of the body; None if only its end will tell (chunked)."""
    if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower():
        return None
    return _number(environ.get("CONTENT_LENGTH") or "0") or 0


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
