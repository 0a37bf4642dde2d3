"""Debian's Firefox for Playwright, which drives it by WebDriver BiDi.

    pytest tests/browser/inputs/test_forms.py --browser-engine firefox

Playwright (1.65) sends commands that this Firefox does not know yet, such as one that overrides media features, and gives up
when they fail. So it starts this program in Firefox's place: a proxy that answers such commands with "done".
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve

FIREFOX = "/usr/bin/firefox-esr"
ROOT = Path(__file__).resolve().parents[3]
_LISTENING = "WebDriver BiDi listening on "


def executable(folder: Path) -> Path:
    """Write the program that Playwright starts, below ``folder``."""
    path = folder / "firefox"
    path.write_text(f'#!/bin/sh\ncd {ROOT} && exec {sys.executable} -m tests.support.browser.firefox "$@"\n')
    path.chmod(0o755)
    return path


async def main() -> None:
    firefox = await asyncio.create_subprocess_exec(FIREFOX, *sys.argv[1:], stderr=asyncio.subprocess.PIPE)
    assert firefox.stderr is not None
    address = await _address(firefox.stderr)

    async def handle(page: ServerConnection) -> None:
        assert page.request is not None
        async with connect(address + page.request.path, max_size=None, compression=None) as browser:
            to_browser = asyncio.create_task(_forward(page, browser))
            async for message in browser:
                await page.send(_without_unknown(message))
            to_browser.cancel()

    async with serve(handle, "127.0.0.1", 0, max_size=None, compression=None) as server:
        port = server.sockets[0].getsockname()[1]
        print(f"{_LISTENING}ws://127.0.0.1:{port}", file=sys.stderr, flush=True)
        async for line in firefox.stderr:
            sys.stderr.buffer.write(line)
            sys.stderr.flush()
        await firefox.wait()


async def _address(lines: asyncio.StreamReader) -> str:
    async for line in lines:
        text = line.decode().strip()
        if text.startswith(_LISTENING):
            return text.removeprefix(_LISTENING)
        print(text, file=sys.stderr, flush=True)
    raise SystemExit("Firefox has ended")


async def _forward(page: ServerConnection, browser: object) -> None:
    async for message in page:
        await browser.send(message)  # type: ignore[attr-defined]


def _without_unknown(message: str | bytes) -> str | bytes:
    if len(message) > 2000 or "unknown command" not in str(message):
        return message
    answer = json.loads(message)
    if answer.get("error") != "unknown command":
        return message
    return json.dumps({"type": "success", "id": answer["id"], "result": {}})


if __name__ == "__main__":
    asyncio.run(main())
