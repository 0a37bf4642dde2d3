"""The programs of the guide about traces and error reports run as they stand there, but for the address."""

from __future__ import annotations

import gzip
import importlib
import json
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from greenio.guide.traces import REPORTED, TRACED
from tests.support.servers.app_process import Server
from tests.support.servers.script_process import running, write
from tests.support.waiting import wait_until
from tests.support.wire.polling_page import PollingPage


def test_the_visit_and_the_span_of_the_author_are_exported(tmp_path: Path) -> None:
    # The exporter of the page needs a collector; this one writes lines.
    shown = "ConsoleSpanExporter(formatter=lambda span: span.to_json(indent=None) + chr(10))"
    script = (
        TRACED.replace(
            "opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter",
            "opentelemetry.sdk.trace.export import ConsoleSpanExporter",
        )
        .replace("OTLPSpanExporter()", shown)
        .replace("8080", '0, host="127.0.0.1"')
    )
    assert "OTLP" not in script
    with running(write(tmp_path, script, "app.py"), folder=tmp_path) as server:
        page = PollingPage(server.address)
        page.submit("tea")
        assert page.text() == "Thank you for tea"
        page.http.close()

        def spans() -> dict[str, Any]:
            return {each["name"]: each for each in map(json.loads, filter(is_span, server.stdout))}

        server.wait_for(lambda: len(spans()) == 2, "the spans")
        visit, order = spans()["session index"], spans()["save the order"]
    assert order["parent_id"] == visit["context"]["span_id"]
    assert visit["attributes"]["greenio.reason"] == "done"


def is_span(line: str) -> bool:
    return line.startswith('{"name"')


class Reports:
    """What Sentry's SDK has sent: the events, to an address of this machine."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        reports = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                encoding = self.headers.get("Content-Encoding")
                if encoding == "gzip":
                    body = gzip.decompress(body)
                elif encoding == "br":  # the SDK takes it where it is installed
                    body = importlib.import_module("brotli").decompress(body)
                items = [json.loads(line) for line in body.splitlines() if line.startswith(b"{")]
                reports.events += [each for each in items if "exception" in each]
                self.send_response(200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, *arguments: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever)

    @property
    def address(self) -> str:
        return f"http://key@127.0.0.1:{self.server.server_port}/1"

    def sessions(self) -> Counter[str]:
        """Return how many errors of each session have come."""
        return Counter(each["tags"]["session"] for each in self.events)


@pytest.fixture
def reports() -> Iterator[Reports]:
    made = Reports()
    made.thread.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.thread.join()
        made.server.server_close()


def reporting(folder: Path, reports: Reports, script: str, *command: str) -> Any:
    script = script.replace("https://KEY@sentry.example.com/1", reports.address)
    script = script.replace("8080", '0, host="127.0.0.1"')
    return running(*command, write(folder, script, "app.py"), folder=folder)


def clicking(server: Server) -> tuple[PollingPage, int]:
    page = PollingPage(server.address)
    return page, page.wait("output")["node"]["callback"]


def click(page: PollingPage, callback: int, times: int = 1) -> None:
    page.send(*[{"t": "click", "callback": callback, "value": 0}] * times)


def test_an_error_is_reported_with_its_session(tmp_path: Path, reports: Reports) -> None:
    with reporting(tmp_path, reports, REPORTED) as server:
        for number in (1, 2):
            page, callback = clicking(server)
            click(page, callback)
            wait_until(lambda: len(reports.events) == number)  # noqa: B023 -- of this round
            page.http.close()
    assert reports.sessions() == {"index-1": 1, "index-2": 1}
    [raised] = reports.events[0]["exception"]["values"]
    assert raised["type"] == "ZeroDivisionError"
    assert "divide" in [frame["function"] for frame in raised["stacktrace"]["frames"]]


#: Computes before it fails, so that sessions are interrupted, and reports both by itself and by what it logs.
FAILING = """
def divide():
    sum(k * k for k in range(20_000))
    for k in range(5_000):
        pass
    try:
        1 / 0
    except ZeroDivisionError as error:
        sentry_sdk.capture_exception(error)
    offload(report_there)
    {}["nothing"]


def report_there():
    try:
        int("x")
    except ValueError as error:
        sentry_sdk.capture_exception(error)


"""


@pytest.mark.timeout(180)
@pytest.mark.parametrize("command", [(), ("-m", "greenio", "run")])
def test_sessions_that_fail_at_once_hold_nobody_up(
    tmp_path: Path, reports: Reports, command: tuple[str, ...]
) -> None:
    """Locks of the SDK meet pre-emption, its greenlet and native threads, and stop nothing."""
    begin, own, rest = REPORTED.partition("def divide():\n    return 1 / 0\n\n\n")
    assert own
    script = f"{begin}from greenio import offload\n\n{FAILING}{rest}"
    script = script.replace("before_send=", "transport_queue_size=1000, before_send=")
    with reporting(tmp_path, reports, script, *command) as server:
        pages = [clicking(server) for _ in range(10)]
        for page, callback in pages:
            click(page, callback, 7)
        wait_until(lambda: len(reports.events) == 210, "all reports", seconds=120)
        page, _ = clicking(server)
        for each in (page, *(page for page, _ in pages)):
            each.http.close()
    errors = Counter(each["exception"]["values"][-1]["type"] for each in reports.events)
    assert errors == {"ZeroDivisionError": 70, "ValueError": 70, "KeyError": 70}
    assert reports.sessions() == {"-": 70, **{f"index-{number}": 14 for number in range(1, 11)}}
