"""remote_access: a reverse tunnel through ssh."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.support.servers.script_process import running
from tests.support.servers.served_script import script, shown_text

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


def test_a_tunnel_through_the_named_service(tmp_path: Path) -> None:
    environment = {"PATH": fake_ssh(tmp_path), "GREENIO_REMOTE_ACCESS": "me@tunnel.example.org:2222"}
    with running(script(tmp_path, "remote_access=True"), folder=tmp_path, **environment) as server:
        server.wait_for(lambda: "Remote access: https://abc.example.net" in server.stdout, "public address")
        arguments = (tmp_path / "arguments").read_text()
        assert f"-p 2222 -R 80:127.0.0.1:{server.port} me@tunnel.example.org" in arguments
        assert shown_text(server) == "one"
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
        assert shown_text(server) == "one"


def test_without_ssh_there_is_no_tunnel(tmp_path: Path) -> None:
    environment = {"PATH": str(tmp_path), "GREENIO_REMOTE_ACCESS": "host.example.org"}
    with running(script(tmp_path, "remote_access=True"), folder=tmp_path, **environment) as server:
        server.wait_for(lambda: any("ssh could not be started" in line for line in server.stderr), "error")
        assert shown_text(server) == "one"
