"""Fixtures of the browser tests: one Chromium for all, ``serve`` for apps, ``visit`` for visitors.

Playwright runs in this process, which is why the process is never patched (tests/conftest.py); apps run in
processes of their own. Chromium resolves no host but 127.0.0.1, and a page that asks for another fails its test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.conftest import ROOT
from tests.support.browser import firefox
from tests.support.browser.page_runner import PageRunner
from tests.support.browser.questions import APP, Asker, Question
from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server, run_app, run_script

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A camera and a microphone that are not there; pages still have to be allowed to use them.
    "--use-fake-device-for-media-stream",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
RESULTS = ROOT / "test-results"
_servers = pytest.StashKey[list[Server]]()
_visits = pytest.StashKey[list[Visit]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip in Firefox what its driver cannot do (WebDriver BiDi), or what it does otherwise than Chromium."""
    if config.getoption("--browser-engine") == "firefox":
        for item in items:
            if mark := item.get_closest_marker("chromium_only"):
                item.add_marker(pytest.mark.skip(**mark.kwargs))


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The one headless browser of the test run: Chromium, or what ``--browser-engine`` says."""
    with sync_playwright() as playwright:
        if request.config.getoption("--browser-engine") == "firefox":
            path = firefox.executable(tmp_path_factory.mktemp("firefox"))
            browser = playwright.firefox.launch(channel="moz-firefox", executable_path=path)
        else:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def serve(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """``serve(app, ..., **start_server_settings)`` starts an app process; see serving.run_app."""
    yield from _servers_of(request, tmp_path, run_app)


@pytest.fixture
def script(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """``script(text)`` runs a script in script mode; see serving.run_script."""
    yield from _servers_of(request, tmp_path, run_script)


def _servers_of(
    request: pytest.FixtureRequest, folder: Path, run: Callable[..., Server]
) -> Iterator[Callable[..., Server]]:
    servers = request.node.stash.setdefault(_servers, [])

    def start(*args: Any, **settings: Any) -> Server:
        home = folder / str(len(servers))
        home.mkdir()
        servers.append(run(home, *args, **settings))
        return servers[-1]

    yield start
    for server in servers:
        if server.process.returncode is None:
            server.stop()
        server.check_silence()


@pytest.fixture(scope="session")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The one server of all tests that only ask; see tests.support.browser.questions."""
    server = run_app(tmp_path_factory.mktemp("asking"), APP, reconnect_timeout=30, max_payload_size="2M")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def asker(asking: Server, browser: Browser) -> Iterator[Asker]:
    """Keeps the page on which tests ask one after the other."""
    asker = Asker(asking, browser)
    yield asker
    asker.close()


@pytest.fixture
def ask(asker: Asker, visit: Callable[..., Visit]) -> Iterator[Callable[..., Question]]:
    """``ask("input('Age?')")`` has an app evaluate the expression; see tests.support.browser.questions."""
    yield lambda code, **context: asker.ask(code, visit, **context)
    asker.check()


@pytest.fixture
def visit(request: pytest.FixtureRequest, browser: Browser, serve: object) -> Iterator[Callable[..., Visit]]:
    """``visit(server, path="")`` opens a page; it is closed, and complains, at the end of the test."""
    visits = request.node.stash.setdefault(_visits, [])

    def start(server: Server | str, path: str = "", **context: Any) -> Visit:
        address = server if isinstance(server, str) else server.address
        visits.append(Visit(browser, address, **context))
        return visits[-1].open(path)

    yield start
    complaints = []
    for each in visits:
        try:
            each.close()
        except AssertionError as error:
            complaints.append(str(error))
    assert not complaints, "\n".join(complaints)


@pytest.fixture(scope="module")
def page_runner(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageRunner]:
    """The process and page behind ``runner``: one for all tests of a module."""
    runner = PageRunner(tmp_path_factory.mktemp("runner"), browser)
    yield runner
    runner.close()


@pytest.fixture
def runner(request: pytest.FixtureRequest, page_runner: PageRunner) -> Iterator[PageRunner]:
    """``runner.show("put_text(1)")`` shows a few lines of an app; see page_runner.py. The console must stay silent."""
    request.node.stash.setdefault(_visits, []).append(page_runner.page)
    request.node.stash.setdefault(_servers, []).append(page_runner.server)
    yield page_runner
    errors = page_runner.new_errors()
    assert not errors, f"errors in the console: {errors}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[Any]:
    """A failed test shows what its servers said and its pages looked like."""
    report = yield
    if report.failed and report.when == "call":
        for server in item.stash.get(_servers, []):
            report.sections.append(("the app process", server.said()))
        for number, each in enumerate(item.stash.get(_visits, [])):
            report.sections.append((f"page {number}", _picture(each, item.name, number)))
    return report


def _picture(visit: Visit, test: str, number: int) -> str:
    if visit.page.is_closed():
        return "closed"
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{re.sub(r'[^A-Za-z0-9_-]+', '-', test)}-{number}.png"
    try:
        visit.page.screenshot(path=path)
        shown = visit.page.locator("body").inner_text()
    except Exception as error:
        return f"no picture: {error}"
    return f"{path.relative_to(ROOT)}\nconsole errors: {visit.console}\n{shown}"
