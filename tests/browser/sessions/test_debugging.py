"""An author at work: the page follows the code, gives the same answers again, and shows what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server
from tests.support.servers.script_process import running, write

APP = """
    from greenio.input import *
    from greenio.output import *

    def main():
        name = input("Name")
        order = input_group("Order", [
            select("Drink", ["tea", "coffee"], name="drink"),
            checkbox("Extras", ["milk", "sugar"], name="extras"),
        ])
        size = actions("Size", ["small", "large"])
        {more}
        put_text(name, order["drink"], *order["extras"], size, {text!r})
        {last}
"""


@pytest.fixture
def edit(tmp_path: Path) -> Callable[..., Path]:
    """Writes the app anew, as an editor does."""
    return lambda more="", text="one", last="input('End')": write(
        tmp_path, APP.format(more=more, text=text, last=last), "app.py"
    )


@pytest.fixture
def author(edit, tmp_path: Path, visit) -> Iterator[tuple[Server, Visit]]:
    """Starts the app with ``debug``, and opens its page."""
    path = edit()
    command = ("-m", "greenio", "run", path, "--debug", "--port", "0", "--host", "127.0.0.1")
    environment = {"GREENIO_EDITOR": "vscode://file/{path}:{line}"}

    with running(*command, folder=tmp_path, **environment) as server:
        page = visit(server.address)
        for error in ("net::ERR", "503", "WebSocket", "Traceback", "Error:", "403"):
            page.expect_error(error)
        yield server, page


def answer_all(page: Visit) -> None:
    page.answer("Name", "Ada")
    page.expect_card("Order")
    page.field("Drink").select_option("coffee")
    page.card().get_by_label("sugar", exact=True).check()
    page.press("Submit")
    page.expect_card("Size")
    page.press("large")


def test_the_same_answers_are_given_to_the_new_code(author, edit) -> None:
    _, page = author
    answer_all(page)
    page.expect_texts("Ada coffee sugar large one")
    edit(text="two")
    page.expect_texts("Ada coffee sugar large two")
    expect(page.toast("the same answers were given again")).to_be_visible()
    edit(more="age = input('Age')", text="three")  # a new question waits for its answer
    page.expect_card("Age")
    page.answer("Age", "36")
    page.expect_texts("Ada coffee sugar large three")
    edit(more="age = input('Age')", text="four")
    page.expect_texts("Ada coffee sugar large four")
    page.toast("the same answers were given again").click()
    page.expect_card("Name")
    page.page.reload()
    page.expect_card("Name")


def test_secrets_are_asked_again(author, edit) -> None:
    _, page = author
    answer_all(page)
    edit(more="input('Secret', type=PASSWORD)")
    page.answer("Secret", "s3cret")
    page.expect_texts("Ada coffee sugar large one")
    edit(more="input('Secret', type=PASSWORD)", text="two")
    page.expect_card("Secret")
    assert "s3cret" not in page.page.evaluate("() => JSON.stringify({...sessionStorage})")
    assert page.page.evaluate("() => JSON.stringify({...sessionStorage})").count("Ada") == 1


def test_an_app_that_fails_is_mended_in_the_same_page(author, edit) -> None:
    server, page = author
    answer_all(page)
    edit(more="secret = 'hunter2'; name.missing")
    notice = page.page.locator(".webio-crash")
    expect(notice).to_contain_text("AttributeError")
    link = notice.get_by_role("link", name="app.py").last
    assert link.get_attribute("href").startswith("vscode://file//")
    assert [each for each in page.accessibility_faults() if not each.startswith("page-has-heading")] == []
    with page.page.expect_popup() as opened:
        notice.get_by_role("link", name="Local variables").click()
    details = opened.value
    expect(details.get_by_label("Token")).to_be_visible()
    assert "hunter2" not in details.content()
    [line] = [each for each in server.stdout if "token" in each][-1:]
    details.get_by_label("Token").fill(line.split()[-1])
    details.get_by_role("button", name="Show").click()
    expect(details.get_by_text("'hunter2'").first).to_be_visible()
    assert (
        details.get_by_role("link", name="app.py").first.get_attribute("href").startswith("vscode://file//")
    )
    details.close()
    edit(text="mended")
    page.expect_texts("Ada coffee sugar large mended")
    expect(notice).to_have_count(0)


def test_a_syntax_error_is_shown_while_the_old_code_runs_on(author, edit) -> None:
    _, page = author
    page.expect_card("Name")
    edit(more="if True print('x')")
    popup = page.popup()
    expect(popup).to_contain_text("app.py has changed and cannot be compiled")
    expect(popup.get_by_role("link")).to_have_attribute("href", "vscode://file/" + str(page_path(popup)))
    page.page.keyboard.press("Escape")
    page.answer("Name", "Ada")
    page.expect_card("Order")
    edit(text="two")
    page.expect_card("Order")


def page_path(popup) -> str:
    """The place that the shown error names, as an address of the editor."""
    text = popup.get_by_role("link").inner_text()
    path, line = text.removeprefix('File "').split('", line ')
    return f"{path}:{line}"


def test_who_does_not_want_it_answers_anew(tmp_path: Path, edit, visit) -> None:
    command = ("-m", "greenio", "run", edit(), "--debug", "--no-replay-answers", "--port", "0")
    with running(*command, folder=tmp_path) as server:
        page = visit(server.address)
        for error in ("net::ERR", "503", "WebSocket"):
            page.expect_error(error)
        page.answer("Name", "Ada")
        page.expect_card("Order")
        edit(text="two")
        page.expect_card("Name")
