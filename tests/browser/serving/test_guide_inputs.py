"""The guide's pages about asking do what they say."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.support.servers.app_process import Server


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    command = [sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser"]
    server = Server(command, tmp_path_factory.mktemp("guide"))
    yield server
    assert server.stop() == 0
    server.check_silence()


def test_asking(guide: Server, visit) -> None:
    page = visit(guide, "inputs")

    def ask(example: str) -> None:
        page.scope(f"example-{example}").get_by_role("button", name="Ask").click()

    ask("line")
    page.answer("Your name", "Ada")
    page.answer("Your age", "36")
    expect(page.popup()).to_contain_text("'Ada' and 36")
    page.page.keyboard.press("Escape")
    ask("dependent")
    page.field("Country").select_option(label="Spain")
    expect(page.field("Town").locator("option")).to_have_text(["Madrid", "Seville", "Vigo"])
    page.press("Submit")
    expect(page.popup()).to_contain_text("Madrid in Spain")
    page.page.keyboard.press("Escape")
    ask("beside")
    page.button("Today").click()
    expect(page.field()).to_have_value("today")
    page.press("Submit")
    expect(page.popup()).to_contain_text("datetime.date(")


def test_checking(guide: Server, visit) -> None:
    page = visit(guide, "validation")
    page.button("Ask").nth(2).click()
    page.expect_card("New password")
    page.field("Password").fill("secret")
    page.field("Again").fill("other")
    page.card().get_by_label("I have read the rules").check()
    page.press("Submit")
    expect(page.card().get_by_text("This is not the same password")).to_be_visible()
    page.field("Again").fill("secret")
    page.press("Submit")
    expect(page.popup()).to_contain_text("6 characters")


def test_files(guide: Server, visit) -> None:
    page = visit(guide, "uploads")
    page.button("Ask").nth(2).click()
    page.field().set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"1\n2\n3\n"})
    page.press("Submit")
    expect(page.popup()).to_contain_text("3 lines")


def test_a_signature(guide: Server, visit) -> None:
    page = visit(guide, "capture")
    page.button("Ask").first.click()
    page.field("Or type your name").fill("Ada")
    page.press("Submit")
    expect(page.popup().locator("img")).to_be_visible()


def test_pins(guide: Server, visit) -> None:
    page = visit(guide, "pins")
    page.button("Add").click()
    expect(page.toast("42")).to_be_visible()
    page.scope().get_by_label("Markdown", exact=True).fill("**new**")
    expect(page.scope("preview").locator("strong")).to_have_text("new")
    page.scope().get_by_label("Country").select_option(label="Spain")
    expect(page.scope().get_by_label("Town").last.locator("option")).to_have_text(["Madrid", "Seville"])
    page.button("Fade out").click()
    expect(page.scope().get_by_label("Volume")).to_have_value("0")


def test_editor(guide: Server, visit) -> None:
    page = visit(guide, "editor")
    poem = page.scope().get_by_label("Poem", exact=True).last
    poem.click()
    page.page.keyboard.type("so long")
    expect(page.scope().get_by_label("Shouted")).to_have_value("SO LONG")
