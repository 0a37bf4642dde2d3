"""What ``start_server()`` does around serving: tunnels, new starts on changes, the command for directories."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
import requests

from tests.support.servers.app_process import Server
from tests.support.servers.script_process import running, write
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

#: Stands for ssh: tells its arguments, prints an address as services do, and lives until its input closes.
FAKE_SSH = """\
#!{python}
import sys
print("Warning: greetings", flush=True)
print("ARGUMENTS " + " ".join(sys.argv[1:]), file=open("{folder}/arguments", "w"), flush=True)
{body}
"""
STAYS = 'print("tunneled: https://abc.example.net -> you", flush=True); sys.stdin.read()'


def fake_ssh(folder: Path, body: str = STAYS) -> str:
    """A PATH on which that program comes first."""
    path = folder / "ssh"
    path.write_text(FAKE_SSH.format(python=sys.executable, folder=folder, body=body))
    path.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def script(folder: Path, settings: str) -> Path:
    write(folder, "TEXT = 'one'", "shown.py")
    return write(folder, SERVE.replace("SETTINGS", settings))


def text_of(server: Server) -> str:
    page = PollingPage(server.address)
    text = page.text()
    page.http.close()
    return text


def test_a_tunnel_through_the_named_service(tmp_path: Path) -> None:
    environment = {"PATH": fake_ssh(tmp_path), "GREENIO_REMOTE_ACCESS": "me@tunnel.example.org:2222"}
    with running(script(tmp_path, "remote_access=True"), folder=tmp_path, **environment) as server:
        server.wait_for(lambda: "Remote access: https://abc.example.net" in server.stdout, "public address")
        arguments = (tmp_path / "arguments").read_text()
        assert f"-p 2222 -R 80:127.0.0.1:{server.port} me@tunnel.example.org" in arguments
        assert text_of(server) == "one"
        assert server.stop() == 0
        assert server.stderr == []


@pytest.mark.parametrize(
    ("service", "body", "words"),
    [
        ("", STAYS, "needs a service"),
        ("-oProxyCommand=evil", STAYS, "is no host"),
        (
            "host.example.org",
            "print('refused'); sys.exit(255)",
            "ssh left with 255: Warning: greetings | refused",
        ),
    ],
)
def test_failures_are_logged_and_the_server_runs_on(
    tmp_path: Path, service: str, body: str, words: str
) -> None:
    environment = {"PATH": fake_ssh(tmp_path, body), "GREENIO_REMOTE_ACCESS": service}
    with running(script(tmp_path, "remote_access=True"), folder=tmp_path, **environment) as server:
        server.wait_for(lambda: any(words in line for line in server.stderr), words)
        assert text_of(server) == "one"


def test_without_ssh_there_is_no_tunnel(tmp_path: Path) -> None:
    environment = {"PATH": str(tmp_path), "GREENIO_REMOTE_ACCESS": "host.example.org"}
    with running(script(tmp_path, "remote_access=True"), folder=tmp_path, **environment) as server:
        server.wait_for(lambda: any("ssh could not be started" in line for line in server.stderr), "error")
        assert text_of(server) == "one"


def test_a_change_starts_the_server_anew_on_the_same_port(tmp_path: Path) -> None:
    path = script(tmp_path, "debug=True")
    with running("-m", "greenio", "run", path, folder=tmp_path) as server:
        assert text_of(server) == "one"
        pid, port = server.process.pid, server.port
        write(tmp_path, "unrelated = 1", "other.py")
        write(tmp_path, "TEXT = 'broken", "shown.py")
        server.wait_for(lambda: any("cannot be compiled" in line for line in server.stderr), "complaint")
        assert text_of(server) == "one"
        write(tmp_path, "TEXT = 'two'", "shown.py")
        server.wait_for(lambda: len([one for one in server.stdout if "Running on" in one]) == 2, "new start")
        assert "A file has changed: starting anew." in server.stdout
        assert (server.process.pid, server.port) == (pid, port)
        assert text_of(server) == "two"
        assert server.stop(signal.SIGINT) == 0


def test_without_debug_nothing_is_watched(tmp_path: Path) -> None:
    with running(script(tmp_path, "debug=False"), folder=tmp_path) as server:
        assert text_of(server) == "one"
        threads = len(os.listdir(f"/proc/{server.process.pid}/task"))
        write(tmp_path, "TEXT = 'two'", "shown.py")
        assert text_of(server) == "one"
        assert threads <= 3  # the main one, the watchdog's, the resolver's


@pytest.mark.parametrize(
    "command", [("-m", "greenio", "path-deploy"), ("-m", "greenio"), ("-m", "greenio.cli.path_deploy")]
)
def test_the_command_for_directories(tmp_path: Path, command: tuple[str, ...]) -> None:
    base = tmp_path / "apps"
    base.mkdir()
    write(base, "from greenio.output import put_text\ndef main(): put_text('deployed')", "a.py")
    static = tmp_path / "files"
    static.mkdir()
    write(static, "x", "x.txt")
    options = ("-p", "0", "-h", "127.0.0.1", "--no-index", "--static-dir", static, "--no-cdn")
    with running(*command, base, *options, folder=tmp_path) as server:
        page = PollingPage(server.address + "a/")
        assert page.text() == "deployed"
        page.close()
        assert requests.get(server.address, timeout=10).status_code == 403
        assert requests.get(server.address + "static/x.txt", timeout=10).status_code == 200
        assert server.stop() == 0


def test_a_changed_app_of_a_directory_starts_it_anew(tmp_path: Path) -> None:
    base = tmp_path / "apps"
    base.mkdir()
    source = "from greenio.output import put_text\ndef main(): put_text('{}')"
    write(base, source.format("one"), "a.py")
    with running("-m", "greenio", base, "-p", "0", "-h", "127.0.0.1", "-d", folder=tmp_path) as server:
        page = PollingPage(server.address + "a/")
        assert page.text() == "one"
        page.close()
        write(base, source.format("two"), "a.py")
        server.wait_for(lambda: len([one for one in server.stdout if "Running on" in one]) == 2, "new start")
        page = PollingPage(server.address + "a/")
        assert page.text() == "two"
        page.close()
