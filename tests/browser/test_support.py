"""The harness itself: that its guards bite."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server

APP = """\
import gevent.monkey
gevent.monkey.patch_all()
from http.server import BaseHTTPRequestHandler, HTTPServer
from tests.support.servers.probe import log

class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        log.append(self.path)
        log.append(Page)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b'''<!doctype html><title>x</title><link rel=icon href="data:,">
            <div id=pywebio-scope-ROOT><p>one</p><p> two  </p></div>''')

server = HTTPServer(("127.0.0.1", 0), Page)
print(f"Running on http://127.0.0.1:{server.server_port}/")
server.serve_forever()
"""


@pytest.fixture
def server(tmp_path: Path):
    (tmp_path / "app.py").write_text(APP, "utf-8")
    server = Server([sys.executable, "app.py"], tmp_path)
    yield server
    server.stop()


@pytest.fixture
def visitor(browser: Browser, server: Server) -> Visit:
    return Visit(browser, server.address).open("x?y=1")


def test_texts_log_and_questions(server: Server, visitor: Visit) -> None:
    visitor.expect_texts("one", "two")
    assert server.wait_log(2)[0] == "/x?y=1"
    assert "Page" in server.log[1]
    assert server.evaluate("Page.__name__ * 2") == "PagePage"
    assert server.evaluate("greenlets()") >= 1
    with pytest.raises(AssertionError, match="nonsense"):
        server.evaluate("nonsense")
    visitor.close()


def test_a_request_to_another_host_is_a_failure(visitor: Visit) -> None:
    visitor.expect_error("ERR_NAME_NOT_RESOLVED")
    visitor.page.evaluate("fetch('http://elsewhere.example/').catch(() => 0)")
    with pytest.raises(AssertionError, match=r"asked other hosts: .*elsewhere\.example"):
        visitor.close()


def test_an_error_in_the_console_is_a_failure(visitor: Visit) -> None:
    visitor.page.evaluate("console.error('broken')")
    with pytest.raises(AssertionError, match=r"errors in the console: .*broken"):
        visitor.close()


def test_an_uncaught_error_is_a_failure(visitor: Visit) -> None:
    visitor.page.evaluate("void setTimeout(() => { throw new Error('loose') })")
    visitor.page.wait_for_function("() => new Promise(done => setTimeout(() => done(true)))")
    with pytest.raises(AssertionError, match=r"uncaught: .*loose"):
        visitor.close()


def test_accessibility_faults_are_seen(visitor: Visit) -> None:
    assert any(fault.startswith("html-has-lang") for fault in visitor.accessibility_faults())
    visitor.close()


def test_a_process_that_ends_is_reported_with_its_words(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("print('so long')\n1 / 0\n", "utf-8")
    server = Server([sys.executable, "app.py"], tmp_path)
    with pytest.raises(AssertionError, match=r"no address printed; the app process (ended|runs)[^~]*so long"):
        _ = server.address
    assert server.stop() == 1
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        server.check_silence()
