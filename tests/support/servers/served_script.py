"""A script that serves one app, whose text stands in a file of its own."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.app_process import Server
from tests.support.servers.script_process import write
from tests.support.wire.polling_page import PollingPage

SERVE = """
    import sys
    from greenio import start_server
    from greenio.output import put_text
    import shown
    def app():
        put_text(shown.TEXT)
    start_server(app, host="127.0.0.1", SETTINGS)
"""


def script(folder: Path, settings: str) -> Path:
    """Write the script; ``settings`` are arguments of ``start_server()``."""
    write(folder, "TEXT = 'one'", "shown.py")
    return write(folder, SERVE.replace("SETTINGS", settings))


def shown_text(server: Server) -> str:
    """Return the text that the app shows now."""
    page = PollingPage(server.address)
    text = page.text()
    page.http.close()
    return text
