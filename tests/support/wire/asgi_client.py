"""Requests to an application of ASGI, called as a server would, without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from tests.support.wire.asgi_loop import Application, AsgiPage, Loop


def scope_of(kind: str, path: str, *, root: str = "", query: str = "", **headers: str) -> dict[str, Any]:
    """The scope of a connection; ``headers`` with ``_`` for ``-``."""
    fields = [(b"host", b"h"), *((k.replace("_", "-").encode(), v.encode()) for k, v in headers.items())]
    return {
        "type": kind,
        "path": root + path,
        "root_path": root,
        "raw_path": (root + path).encode(),
        "query_string": query.encode(),
        "scheme": "http" if kind == "http" else "ws",
        "headers": fields,
        "client": ("10.0.0.9", 4711),
        "server": ("127.0.0.1", 80),
        "http_version": "1.1",
    }


class Exchange:
    """One request that is under way. The client reads while ``may_read`` is set.

    With ``is_cut`` the client leaves in the middle of the body.
    """

    def __init__(
        self,
        loop: Loop,
        app: Application,
        scope: dict[str, Any],
        parts: Iterable[bytes],
        is_cut: bool = False,
    ) -> None:
        self._parts = iter([*parts, b"never sent" if is_cut else b""])
        self._ahead = next(self._parts)
        self.reads = 0
        self.messages: list[dict[str, Any]] = []
        self.may_read = asyncio.Event()
        self.may_read.set()
        self.left = asyncio.Event()
        self.loop = loop
        self.done = loop.start(app(scope, self._receive, self._send))

    async def _receive(self) -> dict[str, Any]:
        part = next(self._parts, None)
        if part is None:
            await self.left.wait()
            return {"type": "http.disconnect"}
        self.reads += 1
        now, self._ahead = self._ahead, part
        return {"type": "http.request", "body": now, "more_body": bool(part)}

    async def _send(self, message: dict[str, Any]) -> None:
        await self.may_read.wait()
        self.messages.append(message)

    def leave(self) -> None:
        self.loop.loop.call_soon_threadsafe(self.left.set)

    @property
    def status(self) -> int:
        return int(self.messages[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.messages[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(message["body"] for message in self.messages[1:])


def ask(
    loop: Loop, app: Application, path: str, method: str = "GET", body: bytes = b"", **more: str
) -> Exchange:
    """Ask, and wait for the whole answer."""
    if body:
        more["content_length"] = str(len(body))
    scope = {**scope_of("http", path, **more), "method": method}
    parts = [body[at : at + 65536] for at in range(0, len(body), 65536)]
    exchange = Exchange(loop, app, scope, parts)
    loop.run(_finish(exchange))
    return exchange


async def _finish(exchange: Exchange) -> None:
    await asyncio.wrap_future(exchange.done)


def open_websocket(loop: Loop, app: Application, path: str = "/_greenio/ws", **more: str) -> AsgiPage:
    """Connect; the page's ``served`` is done when the application is."""
    page = AsgiPage(loop)
    page.up({"type": "websocket.connect"})
    page.served = loop.start(app(scope_of("websocket", path, **more), page.from_page, page.to_page))
    return page
