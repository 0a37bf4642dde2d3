"""What the views for web frameworks share: calling a mounted application for a part of the framework's paths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from greenio.server.embedded.mounted import MountedApp

#: What a route has to let through.
METHODS = ("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS")


@dataclass
class Answer:
    """What an application answered."""

    status: str = "200 OK"
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: Iterable[bytes] = ()

    @property
    def code(self) -> int:
        """The status code."""
        return int(self.status.split(None, 1)[0])


def ask(app: MountedApp, environ: dict[str, Any], rest: str, body: Any = None) -> Answer:
    """Let ``app`` answer a request that a route of a framework has caught.

    :param environ: of the request. It is not changed.
    :param rest: the end of its path that the route left open, ``""`` where the path ends with the route's own.
    :param body: stands for ``wsgi.input``.
    """
    path = environ.get("PATH_INFO", "")
    below = rest.lstrip("/").encode().decode("latin-1")
    if not path.endswith(below):
        below = ""
    mine = {**environ}
    at = path[: len(path) - len(below)]
    mine["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + at.rstrip("/")
    mine["PATH_INFO"] = path[len(at.rstrip("/")) :]
    if body is not None:
        mine["wsgi.input"] = body
    answer = Answer()

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        answer.status, answer.headers = status, list(headers)
        return lambda data: None

    answer.body = app(mine, start_response)
    return answer
