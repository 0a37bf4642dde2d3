"""Every chapter of the book is played, and so is the solution of its exercise."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

import gevent
import pytest

from greenio import storage
from greenio.guide.book import CHAPTERS
from greenio.guide.contents import COOKBOOK, PAGES, SECTIONS, THE_BOOK
from greenio.guide.site.exercise import exercise_of, solution_of, task_of
from greenio.guide.site.source import demo_of, fits_beside, name_of, source_of, summary_of, title_of
from greenio.guide.site.style import BESIDE_DEMO
from greenio.testing import Visit

MODULES = SECTIONS[THE_BOOK]
PRICES = ("prices.csv", "item,price\nGreen tea,3.20\n".encode("utf-8-sig"))


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: gevent.sleep(seconds / 20))


def fresh(module: ModuleType) -> Callable[[], None]:
    """Return the app of a module whose variables at the top are new."""
    sys.modules.pop(module.__name__, None)
    return demo_of(import_module(module.__name__))


def first_script(page: Visit) -> None:
    page.answer("Ada")
    page.answer(3)
    page.expect("Ada, 3 cups are on the way.")


def show_results(page: Visit) -> None:
    page.answer(["Black tea", "Scone"])
    page.wait(lambda: "Total: **7.30**" in str(page.scopes["ROOT"]), "the total")
    assert "Black tea" in str(page.scopes["ROOT"])


def react_to_clicks(page: Visit) -> None:
    page.expect("nothing yet", scope="order")
    page.click("Scone")
    page.click("Tea")
    page.expect("Scone, Tea", scope="order")


def live_updates(page: Visit) -> None:
    page.expect("The water is cold.")
    page.click("Boil water")
    page.expect("Your tea is ready.")


def files_in_and_out(page: Visit) -> None:
    page.answer(PRICES)
    page.wait(lambda: "Save as JSON" in str(page.scopes["ROOT"]), "the link")
    assert json.loads(page.download("Save as JSON")) == [{"item": "Green tea", "price": "3.20"}]


def remember_visitor(page: Visit) -> None:
    page.expect("0 cups", scope="cups")
    page.click("Drink a cup")
    page.expect("1 cups", scope="cups")


def many_visitors(page: Visit) -> None:
    for left in range(11, -1, -1):
        page.click("Take a scone")
        page.expect(f"{left} are left.")
    page.click("Take a scone")
    page.expect("all scones are gone")


def on_a_server(page: Visit) -> None:
    page.wait(lambda: "This site has no https." in str(page.scopes["ROOT"]), "the warning")
    assert "127.0.0.1" in str(page.scopes["ROOT"])


def several_processes(page: Visit) -> None:
    page.click("Black tea")
    page.expect("Somebody takes: Black tea", scope="orders")


def first_test(page: Visit) -> None:
    page.answer(9)
    page.expect("That is 28.80")


def solved_first_script(page: Visit) -> None:
    page.answer("Ada")
    page.answer(10)
    page.wait(lambda: "1 to 9" in str(page.errors), "the refusal")
    page.answer(9)
    page.expect("Ada, 9 cups")


def solved_show_results(page: Visit) -> None:
    page.answer(["Black tea", "Scone"])
    page.wait(lambda: "You get a biscuit" in str(page.scopes["ROOT"]), "the biscuit")


def solved_react_to_clicks(page: Visit) -> None:
    page.click("Undo")
    page.click("Scone")
    page.click("Tea")
    page.click("Undo")
    page.wait(lambda: page.texts("order") == ["Your order: Scone"], "the rest of the order")
    page.click("Undo")
    page.expect("nothing yet", scope="order")


def solved_live_updates(page: Visit) -> None:
    page.click("Boil water")
    for seconds in (5, 1):
        page.expect(f"{seconds} seconds left")
    page.expect("Your tea is ready.")


def solved_files_in_and_out(page: Visit) -> None:
    page.answer(("empty.csv", b"item,price\n"))
    page.wait(lambda: "This file has no rows" in str(page.errors), "the refusal")
    files_in_and_out(page)


def solved_remember_visitor(page: Visit) -> None:
    page.expect("4 cups this week", scope="cups")


def solved_many_visitors(page: Visit) -> None:
    page.click("Take a scone")
    page.expect("11 are left.")
    for there in (17, 23, 24):
        page.click("Bake")
        page.expect(f"There are {there} scones now.")


def solved_on_a_server(page: Visit) -> None:
    page.wait(lambda: "Seen by the app" in str(page.scopes["ROOT"]), "the table")
    page.settle()
    assert "This site has no https." not in str(page.scopes["ROOT"])


def solved_several_processes(page: Visit) -> None:
    before = storage.app.get("orders", 0)
    page.click("Black tea")
    page.expect(f"Order {before + 1}: Black tea", scope="orders")
    page.click("Green tea")
    page.expect(f"Order {before + 2}: Green tea", scope="orders")


def solved_first_test(page: Visit) -> None:
    first_test(page)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_chapter_runs(module: ModuleType) -> None:
    with Visit(fresh(module)) as page:
        globals()[name_of(module)](page)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_the_solution_of_an_exercise_runs(
    module: ModuleType, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Visit(fresh(exercise_of(module)), headers={"Cookie": "cups=4"}) as page:
        globals()[f"solved_{name_of(module)}"](page)


@pytest.mark.parametrize("where", [lambda module: module, exercise_of], ids=["chapter", "exercise"])
def test_the_tests_that_the_last_chapter_shows_pass(where: Callable[[ModuleType], ModuleType]) -> None:
    module = where(MODULES[-1])
    shown = [value for name, value in vars(module).items() if name.startswith("test_")]
    assert len(shown) == 1
    shown[0]()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_chapter_is_one_idea_one_demo_and_one_exercise(module: ModuleType) -> None:
    number = MODULES.index(module) + 1
    assert title_of(module).startswith(f"{number}. ")
    assert len(source_of(module).splitlines()) < 40
    assert fits_beside(source_of(module), BESIDE_DEMO)
    assert 50 < len(summary_of(module).split()) < 160
    assert 15 < len(task_of(exercise_of(module)).split()) < 60
    assert f"def {name_of(module)}():" in solution_of(exercise_of(module))


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_sentences_of_the_book_are_short(module: ModuleType) -> None:
    texts = f"{summary_of(module)} {task_of(exercise_of(module))}"
    sentences = [each.split() for each in texts.replace("\n", ". ").replace(": ", ". ").split(". ")]
    assert [" ".join(words) for words in sentences if len(words) > 24] == []


def test_pages_that_say_more_are_there() -> None:
    names = {name_of(module) for module in (*PAGES, *(each for group in COOKBOOK.values() for each in group))}
    assert {name for more in CHAPTERS.values() for name in more} <= names
