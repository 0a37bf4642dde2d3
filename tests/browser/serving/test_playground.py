"""The playground of the guide: open, run, answer, share; hostile programs; who may not."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import FrameLocator, expect

from greenio.guide.playground.share import code_of, link
from greenio.guide.playground.supervisor import descendants
from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server

EDITOR = "Program"
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
GREETING = """from greenio.input import input
from greenio.output import put_text

def main():
    put_text("Hello,", input("Name?"))
"""
#: Tries what a page that somebody else has written should not be able to do.
HOSTILE = '''from greenio.output import put_html, put_text
from greenio.session import eval_js

def main():
    put_text("origin", eval_js("self.origin"))
    for attempt in (
        "document.cookie", "localStorage.length", "parent.document.title", "parent.location.href",
        "top === self || (top.location = 'about:blank')",
    ):
        put_text(attempt, eval_js(f"""(() => {{ try {{ return String({attempt}) }} catch (error) {{ return error.name }} }})()"""))
    put_text("guide", eval_js(
        "fetch(location.href.replace(/playground.*/, 'bmi')).then(() => 'read', () => 'refused')"))
    put_text("done")
'''


def start(tmp_path_factory: pytest.TempPathFactory, *options: str) -> Server:
    command = [sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser", *options]
    return Server(command, tmp_path_factory.mktemp("guide"))


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = start(tmp_path_factory)
    yield server
    assert server.stop() == 0
    assert not [line for line in server.stderr if "Traceback" in line]


def open_code(visit, guide: Server, code: str, **context) -> Visit:
    """Open a shared program."""
    page = visit(guide, link(code)[2:], **(context or DESKTOP))
    page.expect_error("status of 502")  # its frame asks a program that ends before it serves
    page.page.wait_for_function("code => window.greenioPlayground?.read() === code", arg=code)
    return page


def app(page: Visit) -> FrameLocator:
    return page.page.frame_locator("iframe")


def state(page: Visit):
    return page.scope("playground-state")


def test_an_example_is_opened_run_and_answered(guide: Server, visit) -> None:
    page = visit(guide, "bmi", **DESKTOP)
    page.page.get_by_role("link", name="Open in the playground").click()
    expect(page.page).to_have_url(re.compile("/playground#code="))
    page.page.wait_for_function("() => window.greenioPlayground?.read()?.includes('def bmi():')")
    expect(page.page.locator("iframe")).to_have_count(0)  # a link runs nothing
    assert page.accessibility_faults() == []
    page.button("Run").click()
    app(page).get_by_label("Height (cm)").fill("180")
    app(page).get_by_label("Weight (kg)").fill("81")
    assert page.accessibility_faults() == []
    app(page).get_by_role("button", name="Submit").click()
    expect(app(page).get_by_text("Your BMI is 25.0: overweight.")).to_be_visible()
    page.button("Stop").click()
    expect(state(page)).to_have_text("Stopped")
    expect(page.page.locator("iframe")).to_have_count(0)
    page.button("Run").click()
    expect(app(page).get_by_label("Height (cm)")).to_be_visible()


def test_a_program_is_written_and_run_by_keyboard_and_shared(guide: Server, visit) -> None:
    page = visit(guide, "playground", **DESKTOP)
    page.page.get_by_role("textbox", name=EDITOR).click()
    page.page.keyboard.press("Control+A")
    page.page.keyboard.press("Delete")
    page.page.keyboard.insert_text(GREETING)
    page.page.keyboard.press("Control+Enter")
    app(page).get_by_role("textbox").fill("Ada")
    app(page).get_by_role("button", name="Submit").click()
    expect(app(page).get_by_text("Hello, Ada")).to_be_visible()
    page.button("Copy link").click()
    expect(page.page).to_have_url(re.compile("#code="))
    assert code_of(page.page.url) == GREETING
    other = visit(guide, page.page.url.removeprefix(guide.address), **DESKTOP)
    other.page.wait_for_function("code => window.greenioPlayground?.read() === code", arg=GREETING)
    expect(other.page.locator("iframe")).to_have_count(0)


def test_the_key_is_named_only_where_there_is_a_keyboard(guide: Server, visit) -> None:
    desk = visit(guide, "playground", **DESKTOP)
    expect(desk.page.get_by_text("Ctrl+Enter runs the program")).to_be_visible()
    phone = visit(guide, "playground", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    expect(phone.page.get_by_role("textbox", name=EDITOR)).to_be_visible()
    expect(phone.page.get_by_text("Ctrl+Enter runs the program")).to_be_hidden()


def test_the_editor_is_a_sheet_beside_the_apps(guide: Server, visit) -> None:
    for scheme in ("light", "dark"):
        page = visit(guide, "playground", **DESKTOP, color_scheme=scheme).page
        expect(page.get_by_role("textbox", name=EDITOR)).to_be_visible()
        app_ground, editor_ground = (
            page.locator(each).evaluate("element => getComputedStyle(element).backgroundColor")
            for each in ("#pywebio-scope-playground-app", "#input-cards .cm-editor")
        )
        assert editor_ground == app_ground
        edges = {
            page.locator(each).evaluate("element => getComputedStyle(element).border")
            for each in ("#pywebio-scope-playground-app", "#input-cards .CodeMirror")
        }
        assert len(edges) == 1


def test_a_shared_program_is_not_sent_before_it_is_run(guide: Server, visit) -> None:
    secret = "print('a word that nobody else has written')\n"
    page = visit(guide, "playground", **DESKTOP)
    sent: list[str] = []
    page.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
    page.page.on("websocket", lambda socket: socket.on("framesent", lambda data: sent.append(str(data))))
    page.page.goto("about:blank")
    page.open(link(secret)[2:])
    page.page.wait_for_function("code => window.greenioPlayground?.read() === code", arg=secret)
    page.page.get_by_role("textbox", name=EDITOR).click()
    page.page.keyboard.press("End")
    page.page.keyboard.insert_text("# more")
    assert sent
    assert not [each for each in sent if "nobody" in each or "more" in each or "#code" in each]


def test_a_failing_program_shows_its_traceback(guide: Server, visit) -> None:
    page = open_code(visit, guide, "import greenio.output\nprint('<b>before</b>')\n1 / 0\n")
    page.button("Run").click()
    expect(state(page)).to_contain_text("It has failed with exit code 1.")
    log = page.scope("playground-log")
    expect(log).to_contain_text("<b>before</b>")
    expect(log).to_contain_text('File "app.py", line 3, in <module>')
    expect(log).to_contain_text("ZeroDivisionError: division by zero")
    assert page.accessibility_faults() == []


@pytest.mark.parametrize(
    "code",
    [
        "# </textarea></script><script>window.hurt = 1</script><img src=x onerror='window.hurt = 1'>\n",
        "print('\\x1b[31m<img src=x onerror=window.hurt=1>\\u202e')\nimport greenio.output\n" + "x" * 3000,
    ],
)
def test_hostile_code_is_text(guide: Server, visit, code: str) -> None:
    page = open_code(visit, guide, code)
    page.button("Run").click()
    expect(state(page)).not_to_have_text("Ctrl+Enter runs the program")
    page.button("Stop").click()
    assert page.page.evaluate("window.hurt") is None


def test_a_hostile_page_is_of_no_site(guide: Server, visit) -> None:
    page = open_code(visit, guide, HOSTILE)
    page.expect_error("Unsafe attempt to initiate navigation")
    page.expect_error("has been blocked by CORS policy")
    page.expect_error("Failed to load resource")
    page.button("Run").click()
    expect(app(page).get_by_text("done")).to_be_visible()
    texts = app(page).locator("#pywebio-scope-ROOT > p").all_inner_texts()
    assert texts[0] == "origin null"
    assert [text.rpartition(" ")[2] for text in texts[1:6]] == ["SecurityError"] * 5
    assert texts[6] == "guide refused"
    # The same in a tab of its own, where no attribute of a frame holds it back.
    address = page.page.locator("iframe").get_attribute("src") or ""
    alone = visit(guide, address[2:])
    alone.expect_error("has been blocked by CORS policy")
    alone.expect_error("Failed to load resource")
    expect(alone.page.get_by_text("done")).to_be_visible()
    assert alone.page.evaluate("self.origin") == "null"


def test_an_endless_loop_is_stopped(guide: Server, visit) -> None:
    page = open_code(visit, guide, "import greenio.output\nprint('begun')\nwhile True:\n    pass\n")
    page.button("Run").click()
    expect(page.scope("playground-log")).to_contain_text("begun")
    page.button("Stop").click()
    expect(state(page)).to_have_text("Stopped")


def test_a_program_ends_when_its_page_is_left(guide: Server, visit) -> None:
    page = open_code(visit, guide, GREETING)
    page.button("Run").click()
    expect(app(page).get_by_role("textbox")).to_be_visible()
    assert descendants(guide.process.pid)
    # The program's page may ask for it until it is gone itself.
    page.expect_error("/playground/")
    page.expect_error("net::ERR_FAILED")
    page.page.get_by_role("navigation", name="Guide").get_by_role("link", name="Overview").click()
    guide.wait_for(lambda: not descendants(guide.process.pid), "end of the program")


@pytest.mark.parametrize("damaged", ["AAAA", "____", "A" * 20_000])
def test_a_damaged_link_says_so(guide: Server, visit, damaged: str) -> None:
    page = visit(guide, f"playground#code={damaged}", **DESKTOP)
    page.page.wait_for_function(
        "() => window.greenioPlayground?.read()?.startsWith('# The link of this program is')"
    )


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_phone_has_one_column(guide: Server, visit, mode: str) -> None:
    page = open_code(
        visit, guide, GREETING, viewport={"width": 360, "height": 740}, color_scheme=mode, has_touch=True
    )
    page.button("Run").click()
    expect(app(page).get_by_role("textbox")).to_be_visible()
    editor, frame = (
        page.page.locator(".CodeMirror").bounding_box(),
        page.page.locator("iframe").bounding_box(),
    )
    assert editor["y"] + editor["height"] <= frame["y"]
    assert not page.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert page.accessibility_faults() == []


def test_it_can_be_switched_off(tmp_path_factory: pytest.TempPathFactory, visit) -> None:
    server = start(tmp_path_factory, "--playground", "off")
    page = visit(server, "playground")
    expect(page.page.get_by_text("The playground is off.")).to_be_visible()
    assert page.accessibility_faults() == []
    page.page.goto(f"{server.address}bmi")
    expect(page.scope("guide-foot")).to_be_visible()
    expect(page.page.get_by_role("link", name="Open in the playground")).to_have_count(0)
    page.page.close()
    assert server.stop() == 0
