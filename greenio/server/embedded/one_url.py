"""Applications that have one address only, because a framework's route leads to nothing below it.

What is below the application everywhere else is in a parameter of the address: ``/tool?greenio=_greenio/poll`` stands
for ``/tool/_greenio/poll``. The page's root ends in that parameter, so the page builds its addresses as it always does.
Routes of this kind commonly accept GET and POST only: ``greenio_method`` names another method of a POST.
"""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from greenio.server.pages.html import ONE_URL, ROOT_KEY, one_url_root
from greenio.server.request_info import text
from greenio.server.routes.route import Environ

_BELOW = f"{ONE_URL}="
_METHOD = f"{ONE_URL}_method="
_METHODS = ("PATCH", "DELETE")


def enter_one_url(environ: Environ) -> None:
    """Change a request for an application's one address into one for what it names below that."""
    path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    below, others = b"", []
    for field in environ.get("QUERY_STRING", "").split("&"):
        if field.startswith(_BELOW):
            below = unquote_to_bytes(field[len(_BELOW) :])
        elif field.startswith(_METHOD):
            method = field[len(_METHOD) :]
            if environ["REQUEST_METHOD"] == "POST" and method in _METHODS:
                environ["REQUEST_METHOD"] = method
        else:
            others.append(field)
    environ["QUERY_STRING"] = "&".join(others)
    environ["SCRIPT_NAME"] = path.rstrip("/")
    environ["PATH_INFO"] = "/" + below.decode("latin-1").lstrip("/")
    environ[ROOT_KEY] = one_url_root(text(path))
