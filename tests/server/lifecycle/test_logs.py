"""Log records know their session, the author's own as well; one JSON object a line for machines."""

from __future__ import annotations

import json
import logging
import socket
from pathlib import Path

import pytest

from greenio.input import input
from greenio.server.lifecycle.logs import JsonFormatter, SessionFilter
from tests.support.servers.live import serving, visiting
from tests.support.servers.script_process import running, write

log = logging.getLogger("author")


@pytest.fixture
def records():
    found = []

    class Keep(logging.Handler):
        def emit(self, record):
            found.append(record)

    handler = Keep()
    handler.addFilter(SessionFilter())
    logging.getLogger().addHandler(handler)
    yield found
    logging.getLogger().removeHandler(handler)


def test_the_authors_records_have_the_session(records):
    def app():
        log.warning("in an app")
        input("?")

    log.warning("outside")
    with serving(app) as server, visiting(server.url) as page, visiting(server.url) as other:
        page.wait("form")
        other.wait("form")
    seen = [(record.getMessage(), record.session) for record in records if record.name == "author"]
    assert seen[0] == ("outside", "-")
    assert sorted(seen[1:]) == [("in an app", "index-1"), ("in an app", "index-2")]


def test_what_clients_do_wrong_does_not_fill_the_log(caplog):
    """Whoever can connect could, else."""
    with serving(lambda: None) as server, socket.create_connection(("127.0.0.1", server.port)) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost : h\r\n\r\n")
        assert client.recv(100).startswith(b"HTTP/1.1 400 ")
    assert [record.getMessage() for record in caplog.records if record.levelno > logging.INFO] == []


def test_records_of_the_library_about_a_session_have_it_too(records):
    """These come from the hub, where no session runs."""

    def app():
        input("?")

    with serving(app) as server, visiting(server.url) as page:
        page.wait("form")
        page.socket.send("nonsense")
        page.close_code()
    (record,) = (
        each for each in records if each.name == "greenio.session" and each.levelno >= logging.WARNING
    )
    assert record.session == "index-1"


def test_a_session_that_was_given_stays():
    record = logging.makeLogRecord({"msg": "x", "session": "given"})
    assert SessionFilter().filter(record)
    assert record.session == "given"


def test_json():
    try:
        raise ValueError("bad")
    except ValueError as error:
        problem = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("author", logging.ERROR, __file__, 1, "ünd %s\n", ("x",), problem)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    entry = json.loads(line)
    assert entry["exception"].endswith("ValueError: bad")
    assert entry["time"].endswith("+00:00")
    kept = {name: entry[name] for name in ("level", "logger", "session", "message")}
    assert kept == {"level": "ERROR", "logger": "author", "session": "-", "message": "ünd x\n"}


def test_enable_debug_writes_json_lines(tmp_path: Path):
    script = write(
        tmp_path,
        """
        import greenio
        def index():
            1 / 0
        greenio.enable_debug("INFO", json=True)
        greenio.start_server(index, host="127.0.0.1")
        """,
    )
    with running(script, folder=tmp_path) as server, visiting(server.address) as page:
        page.close_code()
        server.may_print_tracebacks = True
        line = server.wait_for(lambda: next((one for one in server.stderr if "{" in one), None), "line")
    entry = json.loads(line)
    assert (entry["session"], entry["level"], entry["logger"]) == ("index-1", "ERROR", "greenio.session")
    assert "ZeroDivisionError" in entry["exception"]
