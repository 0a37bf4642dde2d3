"""The guide app: each of its pages works, is accessible, and fits a phone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from greenio.guide.contents import PAGES
from tests.support.servers.app_process import Server

NAMES = [module.__name__.rpartition(".")[2] for module in PAGES]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("guide")
    server = Server([sys.executable, "-m", "greenio", "guide", "--port", "0", "--no-browser"], folder)
    yield server
    assert server.stop() == 0
    server.check_silence()


def test_the_first_page_leads_to_all_others(guide: Server, visit) -> None:
    page = visit(guide)
    for name in NAMES:
        expect(page.scope().locator(f"a[href$='?app={name}']")).to_be_visible()
    page.scope().locator("a").first.click()
    expect(page.page).to_have_url(re.compile(rf"\?app={NAMES[0]}$"))


@pytest.mark.parametrize("name", ["index", *NAMES])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible(guide: Server, visit, name: str, scheme: str) -> None:
    page = visit(guide, f"?app={name}", color_scheme=scheme, reduced_motion="reduce")
    expect(page.page.locator("h1").first).to_be_visible()
    if name in ("hello", "bmi", "clock", "chat"):
        expect(page.card()).to_be_visible()
    assert not page.accessibility_faults()


@pytest.mark.parametrize("name", ["index", *NAMES])
def test_no_page_is_wider_than_a_phone(guide: Server, visit, name: str) -> None:
    page = visit(guide, f"?app={name}", viewport={"width": 360, "height": 640}, has_touch=True)
    expect(page.items().first).to_be_visible()
    assert page.page.evaluate("() => document.documentElement.scrollWidth") <= 360


def test_bmi(guide: Server, visit) -> None:
    page = visit(guide, "?app=bmi")
    page.expect_card("Your measures")
    page.field("Height (cm)").fill("-1")
    page.field("Weight (kg)").fill("81")
    page.press("Submit")
    expect(page.card().get_by_text("Please enter a number above 0")).to_be_visible()
    page.field("Height (cm)").fill("180")
    page.press("Submit")
    expect(page.scope()).to_contain_text("Your BMI is 25.0: overweight.")


def test_table_with_buttons(guide: Server, visit) -> None:
    page = visit(guide, "?app=table")
    rows = page.scope("people").locator("tr")
    rows.nth(1).get_by_role("button", name="edit").click()
    page.answer("New name", "Lovelace")
    expect(rows.nth(1)).to_contain_text("Lovelace")
    rows.nth(2).get_by_role("button", name="delete").click()
    expect(page.toast("Grace is gone")).to_be_visible()
    expect(rows).to_have_count(3)


def test_clock(guide: Server, visit) -> None:
    page = visit(guide, "?app=clock")
    clock = page.scope("clock")
    expect(clock).to_have_text(re.compile(r"^\d\d:\d\d:\d\d$"))
    expect(clock).not_to_have_text(clock.inner_text())
    page.answer("Type while the clock ticks", "tock")
    expect(page.scope()).to_contain_text("You typed tock")


def test_two_in_the_chat_room(guide: Server, visit) -> None:
    ann, bob = visit(guide, "?app=chat"), visit(guide, "?app=chat")
    ann.answer("Your nickname", "Ann")
    bob.answer("Your nickname", "Bob")
    expect(ann.scope("room")).to_contain_text("Bob: is here")
    ann.expect_card("Ann says")
    ann.card().get_by_placeholder("Say something").fill("hello <b>")
    ann.press("Send")
    expect(bob.scope("room")).to_contain_text("Ann: hello <b>")
    ann.page.close()
    expect(bob.scope("room")).to_contain_text("Ann: has left")


def test_the_configuration_of_nginx(guide: Server, visit) -> None:
    page = visit(guide, "?app=proxy")
    page.expect_card("Your site")
    page.field("Path").fill("/a;b")
    page.press("Submit")
    expect(page.card().get_by_text("cannot stand in a configuration")).to_be_visible()
    page.field("Path").fill("tool")
    page.press("Submit")
    expect(page.scope("configuration")).to_contain_text("location /tool/ {")
