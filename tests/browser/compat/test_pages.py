"""Scripts of PyWebIO's idiom in a browser, compared with what PyWebIO's pages showed.

All of the corpus is compared by ``python -m bench.compat``; here is one script of each subject.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.compat.corpus import FOLDER, RECORDED, differences, scripts
from bench.compat.pages import transcript
from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server
from tests.support.servers.script_process import running, write

CHOSEN = (
    "in_group",
    "pin_wait",
    "co_callback",
    "js_globals",
    "js_names",
    "js_modal",
    "js_code_mirror",
    "bat_popup_input",
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("corpus")
    command = ("-m", "greenio", "path-deploy", FOLDER, "-p", "0", "-h", "127.0.0.1")
    with running(*command, folder=folder) as server:
        yield server


@pytest.mark.parametrize("name", CHOSEN)
def test_a_script_shows_what_it_showed_on_pywebio(corpus: Server, browser: Browser, name: str) -> None:
    [script] = [each for each in scripts() if each.name == name]
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 800})
    ours = transcript(
        context.new_page(),
        f"{corpus.address}{name}{script.query}?_pywebio_disable_animate=1",
        script.steps,
    )
    context.close()
    theirs = json.loads(RECORDED.read_text("utf-8"))[name]
    assert not differences(name, theirs, ours)


def test_every_script_of_the_corpus_was_recorded() -> None:
    recorded = json.loads(RECORDED.read_text("utf-8"))
    assert {script.name for script in scripts()} == set(recorded)


def test_only_pages_of_pywebio_load_its_globals(tmp_path: Path, browser: Browser) -> None:
    apps = tmp_path / "apps"
    apps.mkdir()
    write(apps, "from pywebio.output import put_text\ndef main(): put_text('x')", "theirs.py")
    write(apps, "from greenio.output import put_text\ndef main(): put_text('x')", "ours.py")
    loaded: dict[str, list[str]] = {}
    command = ("-m", "greenio", "path-deploy", apps, "-p", "0", "-h", "127.0.0.1")
    with running(*command, folder=tmp_path) as server:
        for name in ("theirs", "ours"):
            visit = Visit(browser, server.address)
            files = loaded[name] = []
            visit.page.on("request", lambda request, files=files: files.append(request.url))
            visit.open(name)
            visit.expect_texts("x")
            assert visit.page.evaluate("typeof jQuery") == ("function" if name == "theirs" else "undefined")
            visit.close()
    assert any("/compat-" in url for url in loaded["theirs"])
    assert not any("compat" in url or "purify" in url for url in loaded["ours"])
