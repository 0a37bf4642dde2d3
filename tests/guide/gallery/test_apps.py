"""Every app of the gallery is played in process, as its visitor would."""

from __future__ import annotations

import random
import re
import time
from importlib import import_module
from pathlib import Path

import gevent
import pytest

from greenio.guide.contents import COOKBOOK, GALLERY, PAGES, assistant
from greenio.guide.gallery import approvals as requests
from greenio.guide.gallery import converter as files
from greenio.guide.site.gallery import PICTURES, gallery_page
from greenio.guide.site.source import heading_of, name_of, title_of
from greenio.testing import Visit

MAX_LINES = 150
MODULES = {name_of(module): module for module in GALLERY["Gallery"]}


def shown(page: Visit, scope: str = "") -> str:
    """Return what a scope shows, without scopes inside of it; by default what the page shows."""
    return str(page.scopes.get(scope)) if scope else str(page.scopes)


def sales_dashboard(page: Visit) -> None:
    page.wait(lambda: "Oslo" in shown(page, "figures"), "the figures of all towns")
    page.edit_pin("towns", ["Rome"])
    page.wait(lambda: "Oslo" not in shown(page, "figures"), "the figures of one town")
    before = shown(page, "figures")
    page.edit_pin("days", 7)
    page.wait(lambda: shown(page, "figures") != before, "the figures of a week")


def data_explorer(page: Visit) -> None:
    page.wait(lambda: "diameter by planet" in shown(page, "shown"), "the planets")
    page.edit_pin("y", "gravity")
    page.wait(lambda: "gravity by planet" in shown(page, "shown"), "another column")
    page.edit_pin("file", ("words.csv", b"tea\ngreen\n"))
    page.wait(lambda: "no column of numbers" in str(page.toasts), "the refusal")
    page.edit_pin("file", ("tea.csv", b"tea,cups\ngreen,2\nblack,4\n"))
    page.expect("2 rows, 2 columns", scope="shown")
    page.wait(lambda: "cups by tea" in shown(page, "shown"), "the file")


def monitoring(page: Visit) -> None:
    page.edit_pin("limit", 30)
    page.wait(lambda: "'High'" in shown(page), "an alarm")
    assert " is at " in shown(page)


def survey(page: Visit) -> None:
    page.answer(often="Rarely", kinds=[], stars=5, text="Sugar")
    page.wait(lambda: page.errors, "the refusal")
    page.answer(often="Rarely", kinds=["White"], stars=5, text="Sugar")
    page.wait(lambda: "Sugar" in shown(page, "results"), "the results")


def booking(page: Visit) -> None:
    def answer(title: str, **values: object) -> None:
        page.wait(lambda: page.forms and page.form().title == title, title)
        page.answer(**values)

    answer("Guests", name="Ada", guests=4, do="Next")
    answer("Days", arrival="2999-01-01", nights=2, do="Back")
    answer("Guests", name="Ada", guests=2, do="Next")
    answer("Days", arrival="2999-01-01", nights=2, do="Next")
    answer("Room", room="Tower, € 150", extras=["Boat"], do="Next")
    page.wait(lambda: "**€ 380**" in shown(page, "bill"), "the price")
    answer("Check", do="Book")
    page.wait(lambda: "We expect you on 2999-01-01" in shown(page), "the end")


def approvals(page: Visit) -> None:
    page.wait(lambda: "Train to Rome" in shown(page), "the requests")
    page.click("New expense")
    page.wait(lambda: "amount" in page.pins.names(), "the popup")
    page.edit_pin("what", "Cake")
    page.edit_pin("amount", 30)
    page.edit_pin(buttons_of_popup(page), 0)
    page.wait(lambda: "Cake, € 30" in shown(page), "the request")
    assert "Approve" not in shown(page)
    page.edit_pin("who", "Grace, who decides")
    page.wait(lambda: "Approve" in shown(page), "the manager's buttons")
    page.click("Approve")
    page.wait(lambda: "Approved by Grace" in shown(page), "the decision")
    assert requests.REQUESTS[max(requests.REQUESTS)]["state"] == "Approved"


def address_book(page: Visit) -> None:
    page.click("Add a person")
    page.wait(lambda: "mail" in page.pins.names(), "the popup")
    page.edit_pin("name", "Eva'); DROP TABLE people;--")
    page.edit_pin("mail", "eva@example.com")
    page.edit_pin(buttons_of_popup(page), 0)
    page.wait(lambda: "DROP TABLE" in shown(page, "people"), "the new person")
    page.edit_pin("word", "DROP")
    page.wait(lambda: "Grace" not in shown(page, "people"), "the person alone")
    page.click("Delete")
    page.wait(lambda: page.popup and "Delete" in page.popup.title, "the question")
    page.edit_pin(buttons_of_popup(page), 0)
    page.expect("Nobody was found", scope="people")


def buttons_of_popup(page: Visit) -> str:
    """Return the name of the pin that holds the buttons of the open popup."""
    known = {"what", "amount", "name", "mail", "town", "who", "word"}
    page.wait(lambda: set(page.pins.names()) - known, "the buttons")
    [name] = set(page.pins.names()) - known
    return name


def converter(page: Visit) -> None:
    page.answer(file=("tea.txt", b"tea"), kind="JSON")
    page.wait(lambda: "ends neither" in shown(page, "result"), "the refusal")
    page.answer(file=("tea.csv", b"tea;cups\ngreen;2\nblack;3\n"), kind="JSON")
    page.wait(lambda: "tea.json" in shown(page, "result"), "the new file")
    assert b'"cups": "2"' in page.download("Download")


def labelling(page: Visit) -> None:
    page.click("Sad")
    page.wait(lambda: "Face 2" in shown(page, "picture"), "the second face")
    page.click("Undo")
    page.wait(lambda: "Face 1'" in shown(page, "picture"), "the first face again")
    for _ in range(12):
        page.click("Happy")
    page.expect("that was the last one", scope="picture")
    page.click("Save labels")
    page.wait(lambda: page.downloads, "the file")
    assert page.downloads["labels.csv"].startswith(b"picture,label\nface0,Happy\n")


def minesweeper(page: Visit) -> None:
    page.click("·")  # the corner is far from the mines, so all but those open
    page.wait(lambda: "Won" in shown(page, "state"), "the victory")
    page.click("New game")
    page.edit_pin("flagging", ["Set flags"])
    page.click("·")
    page.wait(lambda: "⚑" in shown(page, "board"), "a flag")


def ledger(page: Visit) -> None:
    page.expect("What did you spend?")
    for line, answer in (
        ("add 4.50 green tea", "Entry 1 noted"),
        ("add much tea", "Like this, please"),
        ("list", "4.50  green tea"),
        ("drop 1", "green tea (4.50) is gone"),
        ("quit", "Goodbye"),
    ):
        page.type_line(line)
        page.expect(answer)


@pytest.mark.parametrize("name", MODULES)
def test_an_app_does_what_it_is_made_for(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(time, "sleep", lambda seconds: gevent.sleep(seconds / 20))
    monkeypatch.setattr(random, "sample", lambda cells, count: cells[-count:])
    app = getattr(import_module(f"greenio.guide.gallery.{name}"), name)
    with Visit(app) as page:
        globals()[name](page)


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_an_app_is_one_short_file_that_says_what_it_does(module) -> None:
    assert len(Path(module.__file__).read_text("utf-8").splitlines()) < MAX_LINES
    title, text = heading_of(getattr(module, name_of(module)))
    assert title_of(module)
    assert len(f"{title} {text}".split()) > 8


def test_the_page_of_the_gallery_shows_a_picture_of_each_by_day_and_by_night() -> None:
    modules = (*MODULES.values(), assistant)
    with Visit(gallery_page(modules)) as page:
        html = shown(page)
        assert re.findall(r'href="\./(\w+)"', html) == [name_of(module) for module in modules]
        assert html.count("data:image/webp") == 2 * len(modules)


def test_no_picture_is_large() -> None:
    assert not [path.name for path in PICTURES.glob("*.webp") if path.stat().st_size > 15_000]


def test_an_app_has_an_address_of_its_own() -> None:
    recipes = [recipe for modules in COOKBOOK.values() for recipe in modules]
    names = [name_of(module) for module in (*PAGES, *MODULES.values(), *recipes)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", ["csv", "json", "md"])
def test_the_converter_writes_what_it_has_read(kind: str) -> None:
    name, text = files.convert("tea.json", b'[{"tea": "green", "cups": 2}, {"tea": "a|b"}]', kind)
    assert name == f"tea.{kind}"
    assert text.count("green") == 1


def test_two_who_decide_at_once_decide_once() -> None:
    requests.request("Lamp", 20)
    number = max(requests.REQUESTS)
    with (
        Visit(lambda: requests.decide(number, "Approved")),
        Visit(lambda: requests.decide(number, "Approved")) as late,
    ):
        late.wait(lambda: "decided already" in str(late.toasts), "the second one's toast")
    assert [text for _, text in requests.REQUESTS[number]["events"]] == ["Asked by Ada", "Approved by Grace"]
