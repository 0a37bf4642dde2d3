"""``greenio top``: the table, scripts, ending a session, and what it says when it cannot."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from greenio.__main__ import main
from greenio.cli.top import table
from greenio.runtime.identity import name_process
from tests.support.servers.admin import TOKEN, asking
from tests.support.servers.live import serving, visiting
from tests.support.waiting import wait_until

SESSION = {
    "name": "index-1",
    "app": "index",
    "state": "attached",
    "closing": None,
    "orphaned": False,
    "age": 7300,
    "idle": 125.4,
    "address": "192.0.2.7",
    "transport": "http",
    "backlog": 1000,
    "unacknowledged": 2000,
    "tasks": [
        {"id": "task-1", "at": "app.py:7 in index()", "code": "input('?')"},
        {"id": "task-2", "at": None, "code": ""},
    ],
}


@pytest.fixture
def server():
    with serving(asking, admin_token=TOKEN) as running:
        yield running


def test_the_table():
    lines = table([SESSION], 200).split("\n")
    assert lines[0] == "1 session"
    assert lines[1].split() == ["SESSION", "STATE", "AGE", "IDLE", "ADDRESS", "VIA", "BACKLOG", "WAITS", "AT"]
    assert lines[2].split()[:9] == ["index-1", "attached", "2", "h", "2", "min", "192.0.2.7", "http", "3"]
    assert lines[2].endswith("app.py:7 in index(): input('?')")
    assert lines[3].strip() == "(running)"


def test_the_table_fits_the_terminal():
    lines = table([SESSION] * 100, 60, 10).split("\n")
    assert len(lines) == 10
    assert lines[0] == "100 sessions, those that opened last are not shown"
    assert max(map(len, lines)) <= 60


def test_what_runs_on_without_a_page_is_counted():
    lines = table([SESSION, {**SESSION, "closing": "lost", "orphaned": True}], 200).split("\n")
    assert lines[0].startswith("2 sessions, 1 orphaned")
    assert lines[-2].split()[1] == "orphaned"


def test_states_sizes_and_what_is_missing():
    ending = {**SESSION, "closing": "done", "transport": None, "backlog": 3 << 20, "age": 5, "tasks": []}
    line = table([ending], 200).split("\n")[2]
    assert line.split() == [
        "index-1",
        "done...",
        "5",
        "s",
        "2",
        "min",
        "192.0.2.7",
        "-",
        "3.0",
        "MB",
        "(no",
        "task)",
    ]


def test_a_terminal_gets_no_commands_from_outside():
    assert "\x1b" not in table([{**SESSION, "name": "\x1b[2J-1", "address": "\x07"}], 200)


def test_once(server, capsys):
    with visiting(server.url) as page:
        page.wait("form")
        assert main(["top", server.url, "--token", TOKEN, "--once"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 session\n")
    assert 'in asking(): input("?")' in printed


def test_for_scripts_and_with_the_token_in_the_environment(server, capsys, monkeypatch):
    monkeypatch.setenv("GREENIO_ADMIN_TOKEN", TOKEN)
    assert main(["top", server.url.removeprefix("http://"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"sessions": []}


def test_ending_a_session(server, capsys):
    with visiting(server.url) as page:
        page.wait("form")
        assert main(["top", server.url, "--token", TOKEN, "--end", "index-1"]) == 0
        assert page.close_code() == 1000
    assert capsys.readouterr().out == "index-1 ends\n"
    wait_until(lambda: not len(server.sessions))


@pytest.mark.parametrize(
    ("arguments", "explanation"),
    [
        (["--token", "wrong-wrong-wrong-wrong"], "another token"),
        (["--token", TOKEN, "--end", "nobody-1"], "no such session"),
    ],
)
def test_refusals_are_explained(server, capsys, arguments, explanation):
    assert main(["top", server.url, "--once", *arguments]) == 1
    assert explanation in capsys.readouterr().err


def test_a_server_without_administration(capsys):
    with serving(asking) as server:
        assert main(["top", server.url, "--token", TOKEN, "--once"]) == 1
    assert "admin_token" in capsys.readouterr().err


def test_no_token_no_server_no_address(capsys, monkeypatch):
    monkeypatch.delenv("GREENIO_ADMIN_TOKEN", raising=False)
    assert main(["top", "http://127.0.0.1:1/"]) == 2
    assert "GREENIO_ADMIN_TOKEN" in capsys.readouterr().err
    assert main(["top", "http://127.0.0.1:1/", "--token", TOKEN]) == 1
    assert "cannot reach" in capsys.readouterr().err
    assert main(["top", "ftp://127.0.0.1/", "--token", TOKEN]) == 1
    assert "not the address" in capsys.readouterr().err


def test_the_token_does_not_follow_a_redirect(capsys):
    """Nor is what is no answer of greenio taken for one."""
    asked = []

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            if self.path.startswith("/page"):
                self.send_response(302)
                self.send_header("Location", "/other")
                self.end_headers()
            else:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"<html>")

        def log_message(self, *arguments):
            pass

    with HTTPServer(("127.0.0.1", 0), Elsewhere) as elsewhere:
        thread = threading.Thread(target=elsewhere.serve_forever)
        thread.start()
        try:
            address = f"http://127.0.0.1:{elsewhere.server_port}/"
            assert main(["top", address + "page/", "--token", TOKEN]) == 1
            assert "302" in capsys.readouterr().err
            assert asked == ["/page/_greenio/admin/sessions"]
            assert main(["top", address, "--token", TOKEN]) == 1
            assert "not a server of greenio" in capsys.readouterr().err
        finally:
            elsewhere.shutdown()
            thread.join()


def test_a_token_with_a_line_end_from_a_file_is_the_same_token(server, capsys, monkeypatch):
    monkeypatch.setenv("GREENIO_ADMIN_TOKEN", f"{TOKEN}\n")
    assert main(["top", server.url, "--once"]) == 0


def test_a_token_that_fits_no_header_is_explained_without_showing_it(capsys):
    assert main(["top", "127.0.0.1:1", "--once", "--token", "secret-secret-\u2014-secret"]) == 2
    printed = capsys.readouterr().err
    assert "printable ASCII" in printed
    assert "secret" not in printed


def test_half_an_address_of_ipv6_is_explained(capsys):
    assert main(["top", "http://[::1", "--once", "--token", TOKEN]) == 1
    assert "is not the address of a page" in capsys.readouterr().err


@pytest.mark.parametrize("options", [["--once"], ["--json"]])
@pytest.mark.parametrize("answer", [b"{}", b"[]", b'{"sessions": 3}'])
def test_another_server_that_speaks_json_is_no_server_of_greenio(capsys, answer, options):
    class Other(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

    with HTTPServer(("127.0.0.1", 0), Other) as other:
        thread = threading.Thread(target=other.handle_request)
        thread.start()
        assert main(["top", f"127.0.0.1:{other.server_port}", *options, "--token", TOKEN]) == 1
        thread.join()
    assert "not a server of greenio" in capsys.readouterr().err


@pytest.fixture
def nameless():
    yield
    name_process(None)  # a server in this process has given it one


def test_several_processes_are_shown_together_and_one_that_is_gone_is_named(nameless, tmp_path, capsys):
    one, two = f"unix:{tmp_path}/1.sock", f"unix:{tmp_path}/2.sock"
    with (
        serving(asking, admin_token=TOKEN, host=one) as first,
        serving(asking, admin_token=TOKEN, worker="w2") as second,
        visiting(second.url) as page,
    ):
        page.wait("form")
        assert first.url == one
        workers = (
            "--worker",
            f"w1={one}",
            "--worker",
            f"w2=127.0.0.1:{second.port}",
            "--worker",
            f"w3={two}",
        )
        assert main(["top", "--once", "--token", TOKEN, *workers]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("w3: cannot reach the server")
        assert lines[1] == "1 session"
        assert lines[3].split()[0].startswith("w2/")
        assert main(["top", "--end", lines[3].split()[0], "--token", TOKEN, *workers]) == 0
        assert page.close_code() == 1000
        assert main(["top", "--once", "--token", "x" * 20, "--worker", f"w1={one}"]) == 1
        assert "another token" in capsys.readouterr().err
        assert main(["top", "--token", TOKEN]) == 1
        assert "--worker" in capsys.readouterr().err


def test_a_password_of_a_proxy_travels_beside_the_token(server, capsys):
    assert main(["top", "--once", "--token", TOKEN, f"http://user:word@127.0.0.1:{server.port}/"]) == 0
    assert capsys.readouterr().out.startswith("0 sessions")
