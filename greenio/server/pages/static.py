"""Static files: those of the library, kept in memory, and those of the app author, read from disk.

whitenoise would serve the library's files with less code. Measured against it: a chunk of 367 KB takes 0.13 ms of CPU
here and 0.8 there (it reads 8 KB at a time), the entry of 30 KB 0.15 and 0.19; memory grows by up to 4 MB here if every
file is fetched. It needs compressed copies on disk, 1.2 MB more in the package.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import json
import logging
import mimetypes
import os
import re
from pathlib import Path
from typing import Any

import bottle

from greenio.server.access.folder import is_inside

log = logging.getLogger("greenio.server")

#: Directory of the page's files, for authors who serve them by other means.
STATIC_PATH = str(Path(__file__).resolve().parents[2] / "static")

# Python's own table depends on the machine it runs on.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/plain; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
_COMPRESSIBLE = ("text/", "application/json", "application/manifest", "application/wasm", "image/svg")
#: One year, the longest that RFC 9111 asks caches to believe.
_FOR_EVER = "public, max-age=31536000, immutable"


#: A name of another file of the library in one of them, relative and with its hash.
_REFERENCE = re.compile(rb"\.\.?/(?:\w+/)*([\w.-]+-[\w-]{8}\.\w+)")
#: Files in memory, as they are for applications with one address.
_REWRITTEN = 256


class LibraryFile:
    """One file in memory, as it is and compressed."""

    __slots__ = ("body", "content_type", "etag", "is_hashed", "zipped")

    def __init__(self, name: str, body: bytes, is_hashed: bool) -> None:
        self.body = body
        self.content_type = content_type(name)
        self.is_hashed = is_hashed
        self.etag = hashlib.sha256(self.body).hexdigest()[:20]
        self.zipped: bytes | None = None
        if len(self.body) > 500 and self.content_type.startswith(_COMPRESSIBLE):
            zipped = gzip.compress(self.body, 9, mtime=0)
            if len(zipped) < 0.9 * len(self.body):
                self.zipped = zipped

    def response(self, environ: dict[str, Any]) -> bottle.HTTPResponse:
        """Return the response to a GET or HEAD request."""
        wants_zip = self.zipped is not None and accepts_gzip(environ.get("HTTP_ACCEPT_ENCODING", ""))
        body = self.zipped if wants_zip and self.zipped is not None else self.body
        # The two forms are different bytes, so they need different strong tags (RFC 9110, 8.8.3.3).
        etag = f'"{self.etag}-gzip"' if wants_zip else f'"{self.etag}"'
        headers = {
            "ETag": etag,
            "Cache-Control": _FOR_EVER if self.is_hashed else "no-cache",
        }
        if self.zipped is not None:
            headers["Vary"] = "Accept-Encoding"
        if _matches(environ.get("HTTP_IF_NONE_MATCH", ""), etag):
            return bottle.HTTPResponse(status=304, **headers)
        headers["Content-Type"] = self.content_type
        headers["Content-Length"] = str(len(body))
        if wants_zip:
            headers["Content-Encoding"] = "gzip"
        return bottle.HTTPResponse(b"" if environ["REQUEST_METHOD"] == "HEAD" else body, **headers)


class Library:
    """The library's own files. Only names found in the folder when it was listed exist, so that no path of a
    request ever reaches the file system.

    :param folder: the output of the client's build, with Vite's ``manifest.json``.
    """

    def __init__(self, folder: str | Path = STATIC_PATH) -> None:
        self._paths: dict[str, Path] = {}
        self._files: dict[str, LibraryFile] = {}
        root = Path(folder)
        for path in sorted(root.rglob("*")) if root.is_dir() else ():
            if path.is_file():
                self._paths[path.relative_to(root).as_posix()] = path
        self.manifest: dict[str, dict[str, Any]] = {}
        manifest = self._paths.get("manifest.json")
        if manifest is not None:
            self.manifest = json.loads(manifest.read_text("utf-8"))
        # Requests choose the base, at least its last segment.
        self._rewritten = functools.lru_cache(maxsize=_REWRITTEN)(self._rewrite)
        self._hashed = {
            name
            for chunk in self.manifest.values()
            for name in (chunk["file"], *chunk.get("css", ()), *chunk.get("assets", ()))
        }

    def get(self, name: str, base: str = "") -> LibraryFile | None:
        """Return the file of that name, relative to the folder and with slashes; None if there is none.

        :param base: the address of the folder, for pages to which it is no folder: files that name others then name
            them below this one.
        """
        if name not in self._paths:
            return None
        if base and name.endswith((".js", ".css")):
            return self._rewritten(name, base)
        file = self._files.get(name)
        if file is None:
            body = self._paths[name].read_bytes()
            file = self._files[name] = LibraryFile(name, body, name in self._hashed)
        return file

    def _rewrite(self, name: str, base: str) -> LibraryFile:
        whole = {path.rpartition("/")[2].encode(): path for path in self._hashed}

        def replaced(match: re.Match[bytes]) -> bytes:
            found = whole.get(match[1])
            return match[0] if found is None else (base + found).encode()

        body = _REFERENCE.sub(replaced, self._paths[name].read_bytes())
        return LibraryFile(name, body, name in self._hashed)


def serve_author_file(folder: str, name: str) -> bottle.HTTPResponse:
    """Return the response for ``/static/NAME``: a file below ``folder``.

    Refused with 403: directories, names that begin with a dot (``.git``, ``.env``), and links that lead out.
    """
    if "\0" in name:
        return bottle.HTTPError(404, "There is no such file.")
    root = os.path.abspath(folder)
    path = os.path.abspath(os.path.join(root, name.strip("/\\")))
    if not is_inside(path, root):
        return bottle.HTTPError(403, "The name leads out of the directory.")
    if f"{os.sep}." in path[len(root.rstrip(os.sep)) :]:
        return bottle.HTTPError(403, "Names that begin with a dot are hidden.")
    if os.path.isdir(path):
        return bottle.HTTPError(403, "Directories are not listed.")
    kind = content_type(path)
    asked = bottle.request.environ.get("HTTP_RANGE")
    if asked and os.path.isfile(path) and not list(bottle.parse_range_header(asked, os.path.getsize(path))):
        # Before Bottle, which would leave the file open (0.13.4).
        return bottle.HTTPError(416, "The file has no such range.")
    response = bottle.static_file(name, root, mimetype=kind.partition(";")[0])
    if not isinstance(response, bottle.HTTPError):
        response.set_header("Cache-Control", "no-cache")
    return response


def content_type(name: str) -> str:
    """Return the media type of a file by its name."""
    suffix = os.path.splitext(name)[1].lower()
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def accepts_gzip(header: str) -> bool:
    """Return whether the value of an ``Accept-Encoding`` header allows gzip."""
    for entry in header.lower().split(","):
        coding, _, parameters = entry.partition(";")
        if coding.strip() in ("gzip", "*"):
            quality = parameters.replace(" ", "")
            return not (quality.startswith("q=0") and not quality.strip("q=0."))
    return False


def _matches(header: str, etag: str) -> bool:
    # A weak comparison (RFC 9110, 13.1.2): proxies may have weakened the tag.
    return any(entry.strip().removeprefix("W/") in (etag, "*") for entry in header.split(","))
