"""greenio repl: the app, and a console into its sessions."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from greenio.testing.remote import RemoteVisit
from tests.support.servers.script_process import run, running, write

TOKEN = "the-administrators-token"
APP = """
from greenio import start_server
from greenio.output import put_text
from greenio.session import hold
VALUE = 42
def app():
    put_text("open")
    hold()
start_server(app)
"""


def shows(visit: RemoteVisit, prompt: str) -> bool:
    return visit.terminals.text.endswith(prompt)


def test_the_console_acts_in_the_apps_sessions(tmp_path: Path) -> None:
    command = ("-m", "greenio", "repl", "--port", "0", "--host", "127.0.0.1", write(tmp_path, APP))
    with (
        running(*command, folder=tmp_path, GREENIO_ADMIN_TOKEN=TOKEN) as server,
        RemoteVisit(server.address) as visitor,
        RemoteVisit(f"{server.address}?app=repl") as console,
    ):
        visitor.expect("open")
        for prompt, line in (
            ("token: ", TOKEN),
            (">>> ", "from greenio.output import put_text"),
            (">>> ", "run_in(sessions['index-1'], put_text, f'from the console: {main.VALUE}')"),
        ):
            console.wait(partial(shows, console, prompt), prompt)
            console.type_line(line)
        visitor.expect("from the console: 42")


def test_it_needs_a_token(tmp_path: Path) -> None:
    done = run("-m", "greenio", "repl", write(tmp_path, APP))
    assert done.returncode == 2
    assert "GREENIO_ADMIN_TOKEN" in done.stderr
