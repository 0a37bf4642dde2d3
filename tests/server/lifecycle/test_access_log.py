"""The access log, and records as JSON."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
import requests

from greenio.runtime.visitor.user import USER_KEY, User
from greenio.server.lifecycle.access_log import log_as_json, log_response, show_access_log
from greenio.server.lifecycle.logs import JsonFormatter
from greenio.session import hold
from tests.support.servers.live import serving, visiting
from tests.support.waiting import wait_until

REQUEST = {"REMOTE_ADDR": "203.0.113.5", "REQUEST_METHOD": "GET", "SCRIPT_NAME": "/tool", "PATH_INFO": "/"}


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    root, access = logging.getLogger(), logging.getLogger("greenio.access")
    kept = [(each, each.level, list(each.handlers)) for each in (root, access)]
    formats = [(handler, handler.formatter, list(handler.filters)) for handler in root.handlers]
    yield
    for logger, level, handlers in kept:
        logger.setLevel(level)
        logger.handlers[:] = handlers
    for handler, formatter, filters in formats:
        handler.setFormatter(formatter)
        handler.filters[:] = filters


def logged(caplog: pytest.LogCaptureFixture, **more: object) -> logging.LogRecord:
    with caplog.at_level(logging.INFO, "greenio.access"):
        log_response({**REQUEST, **more}, "200", 5123, 0.00241)
    return caplog.records[-1]


def test_a_response_is_one_line_and_its_parts_are_fields(caplog: pytest.LogCaptureFixture) -> None:
    record = logged(caplog, QUERY_STRING="app=x", **{USER_KEY: User("Ann")})
    assert record.getMessage() == "203.0.113.5 Ann GET /tool/?app=x 200 5123 2.4 ms"
    entry = json.loads(JsonFormatter().format(record))
    assert entry["fields"] == {
        "address": "203.0.113.5",
        "user": "Ann",
        "method": "GET",
        "path": "/tool/?app=x",
        "status": 200,
        "bytes": 5123,
        "ms": 2.4,
    }


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/_greenio/file/w1.secret/notes.txt", "/tool/_greenio/file/..."),
        ("/_greenio/login/oidc", "/tool/_greenio/login/..."),
        ("/_greenio/ws", "/tool/_greenio/ws"),
        ('/a "b"\n200 0', '"/tool/a \\"b\\"\\n200 0?code=secret"'),
    ],
)
def test_no_secret_and_no_forged_line_is_logged(
    path: str, shown: str, caplog: pytest.LogCaptureFixture
) -> None:
    record = logged(caplog, PATH_INFO=path, QUERY_STRING="code=secret")
    assert record.getMessage() == f"203.0.113.5 - GET {shown} 200 5123 2.4 ms"


def test_every_record_becomes_an_object_with_its_session(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    root.handlers[:] = []
    log_as_json()
    log_as_json()
    logging.getLogger("author").warning("sold %d", 3)
    [line] = capsys.readouterr().err.splitlines()
    assert json.loads(line)["message"] == "sold 3"
    assert json.loads(line)["session"] == "-"


def test_the_log_is_shown_unless_the_script_has_a_handler(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger().handlers[:] = []
    show_access_log()
    show_access_log()
    log_response(REQUEST, "404", 0, 0)
    assert capsys.readouterr().err.splitlines()[0].endswith("203.0.113.5 - GET /tool/ 404 0 0.0 ms")
    assert len(logging.getLogger("greenio.access").handlers) == 1


def test_a_server_logs_pages_and_web_sockets(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "greenio.access")

    def statuses(end: str) -> list[int]:
        fields = [vars(each)["fields"] for each in caplog.records if each.name == "greenio.access"]
        return [each["status"] for each in fields if each["path"].endswith(end)]

    with serving(hold, access_log=True) as server:
        requests.get(f"http://127.0.0.1:{server.port}/nothing", timeout=10)
        with visiting(server.url):
            wait_until(lambda: statuses("/_greenio/ws") == [101])
        assert statuses("/nothing") == [404]
    with serving(hold) as server:
        caplog.clear()
        requests.get(f"http://127.0.0.1:{server.port}/nothing", timeout=10)
        assert statuses("/nothing") == []
