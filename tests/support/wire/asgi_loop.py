"""An asynchronous server without a network: an event loop on a native thread, and pages that are queues in it."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from greenio.transport.asgi import AsgiConnection
from greenio.transport.base import Connection, Receiver
from greenio.transport.options import ConnectionOptions
from tests.support.waiting import wait_until

Application = Callable[[dict[str, Any], Any, Any], Awaitable[None]]


class Loop:
    """The loop. Waiting for it lets this thread's hub run."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever)
        self._thread.start()

    def start(self, work: Any) -> concurrent.futures.Future[Any]:
        return asyncio.run_coroutine_threadsafe(work, self.loop)

    def run(self, work: Any) -> Any:
        future = self.start(work)
        wait_until(future.done)
        return future.result()

    def stop(self) -> None:
        self.run(_settle())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()


async def _settle() -> None:
    """Wait for the tasks that are left: a connection that has ended leaves none."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        await asyncio.wait(others, timeout=10)


class AsgiPage:
    """The client's end of a WebSocket of ASGI."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._up: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._may_read = asyncio.Event()
        self._may_read.set()
        self._is_gone = False
        self.accepted = False
        self.messages: list[dict[str, Any]] = []
        self.texts: list[str] = []
        self.ended: tuple[int, str] | None = None
        self.served: concurrent.futures.Future[Any] | None = None

    # The server's side

    async def from_page(self) -> dict[str, Any]:
        return await self._up.get()

    async def to_page(self, message: dict[str, Any]) -> None:
        await self._may_read.wait()
        if self._is_gone:
            raise OSError("the page is gone")
        if message["type"] == "websocket.accept":
            self.accepted = True
        elif message["type"] == "websocket.close":
            self.ended = message["code"], message.get("reason", "")
            self._up.put_nowait({"type": "websocket.disconnect", "code": message["code"]})
        elif message["type"] == "websocket.send":
            self.texts.append(message["text"])
        self.messages.append(message)

    # The page's side

    def up(self, message: dict[str, Any]) -> None:
        self._loop.loop.call_soon_threadsafe(self._up.put_nowait, message)

    def send(self, text: str) -> None:
        self.up({"type": "websocket.receive", "text": text})

    def receive(self) -> str | None:
        wait_until(lambda: self.texts or self.ended)
        return self.texts.pop(0) if self.texts else None

    def close(self, code: int = 1001, reason: str = "") -> None:
        self.ended = code, reason
        self.up({"type": "websocket.disconnect", "code": code, "reason": reason})

    def vanish(self) -> None:
        self._is_gone = True
        self.up({"type": "websocket.disconnect", "code": 1006, "reason": "vanished"})

    def pause(self) -> None:
        self._loop.loop.call_soon_threadsafe(self._may_read.clear)

    def resume(self) -> None:
        self._loop.loop.call_soon_threadsafe(self._may_read.set)


@contextmanager
def asgi_pair(
    receiver: Receiver, options: ConnectionOptions | None = None
) -> Iterator[tuple[Connection, AsgiPage]]:
    loop = Loop()
    page = AsgiPage(loop)
    connection = AsgiConnection(receiver, options or ConnectionOptions(), loop.loop)
    served = loop.start(connection.carry(page.from_page, page.to_page))
    try:
        yield connection, page
    finally:
        page.resume()
        connection.close(1001)
        wait_until(served.done)
        loop.stop()
