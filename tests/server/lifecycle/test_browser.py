"""The browser opens when the server is ready."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import running, write


def test_the_browser_opens_when_the_port_answers(tmp_path: Path) -> None:
    script = write(
        tmp_path,
        """
        import webbrowser
        from greenio import *
        webbrowser.open = lambda url: print("opened", url, flush=True) or True
        start_server(lambda: None, host="127.0.0.1", auto_open_webbrowser=True)
        """,
    )
    with running(script, folder=tmp_path, GREENIO_NO_BROWSER="0", BROWSER="any") as server:
        server.wait_for(lambda: f"opened {server.address}" in server.stdout, "browser opened")
