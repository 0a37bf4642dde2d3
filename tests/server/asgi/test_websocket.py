"""WebSockets of an asynchronous server: who may open one, and what then happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from greenio.output import put_text
from greenio.server.asgi.app import AsgiApp
from greenio.session import defer_call, hold, info
from tests.support.waiting import wait_until
from tests.support.wire.asgi_client import open_websocket
from tests.support.wire.asgi_loop import AsgiPage, Loop

Mount = Callable[..., AsgiApp]


def commands(page: AsgiPage) -> list[dict[str, Any]]:
    return [command for text in page.texts for command in json.loads(text).get("c", ())]


def test_a_session_over_a_websocket(loop: Loop, mounted: Mount) -> None:
    left: list[str] = []

    def main() -> None:
        defer_call(lambda: left.append("left"))
        put_text(info.protocol, info.request.path, info.user_ip)
        hold()

    page = open_websocket(loop, mounted(main), root="/tool")
    wait_until(lambda: commands(page))
    assert page.accepted
    assert commands(page)[0]["node"]["text"] == "websocket /tool/ 10.0.0.9"
    page.close()
    wait_until(lambda: left == ["left"])
    wait_until(page.served.done)


def test_pages_of_other_sites_are_refused_before_the_handshake(loop: Loop, mounted: Mount) -> None:
    app = mounted(allowed_origins=["http://friend.test"])
    for origin, accepted in (
        ("http://h", True),
        ("http://friend.test", True),
        ("http://evil.test", False),
    ):
        page = open_websocket(loop, app, origin=origin)
        wait_until(lambda page=page: page.messages)
        assert page.accepted is accepted
        page.close()
        wait_until(page.served.done)


def test_other_addresses_have_no_websocket(loop: Loop, mounted: Mount) -> None:
    page = open_websocket(loop, mounted(), "/_greenio/none")
    wait_until(page.served.done)
    assert page.ended == (1008, "Not Found")
    assert len(mounted().sessions or ()) == 0


def test_a_server_that_can_is_told_the_status(loop: Loop, mounted: Mount) -> None:
    app = mounted()

    async def serve(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await app({**scope, "extensions": {"websocket.http.response": {}}}, receive, send)

    page = open_websocket(loop, serve, origin="http://evil.test")
    wait_until(page.served.done)
    assert page.messages[0]["status"] == 403


def test_forwarded_headers_count_for_trusted_proxies_only(loop: Loop, mounted: Mount) -> None:
    seen: list[tuple[str, str, str | None]] = []

    def main() -> None:
        request = info.request
        seen.append((info.user_ip, info.origin or "", request.headers.get("x-forwarded-for")))

    headers = {
        "x_forwarded_for": "1.2.3.4",
        "x_forwarded_host": "public.test",
        "origin": "http://public.test",
    }
    page = open_websocket(loop, mounted(main, trusted_proxies=["10.0.0.0/8"]), **headers)
    wait_until(lambda: seen)
    assert seen[0][0] == "1.2.3.4"
    page.close()
    stranger = open_websocket(loop, mounted(main, trusted_proxies=["192.168.0.1"]), **headers)
    wait_until(stranger.served.done)
    assert not stranger.accepted
    wait_until(page.served.done)


def test_a_frame_that_is_too_large_ends_the_connection(loop: Loop, mounted: Mount) -> None:
    page = open_websocket(loop, mounted(hold, max_payload_size=1000))
    wait_until(lambda: page.texts)
    page.send("x" * 1001)
    wait_until(page.served.done)
    assert page.ended == (1009, "message too big")


def test_a_coroutine_app(loop: Loop, mounted: Mount) -> None:
    async def main() -> None:
        put_text("before")
        await asyncio.sleep(0.01)
        put_text("after")

    page = open_websocket(loop, mounted(main))
    wait_until(page.served.done)
    assert [command["node"]["text"] for command in commands(page)[:2]] == ["before", "after"]
