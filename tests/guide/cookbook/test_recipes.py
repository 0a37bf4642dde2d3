"""Every recipe of the cookbook runs in process, from its first question to what it shows."""

from __future__ import annotations

import time
from importlib import import_module

import gevent
import pytest

from greenio.guide.contents import COOKBOOK
from greenio.guide.site.source import heading_of, name_of, source_of, title_of
from greenio.protocol import commands
from greenio.testing import Visit
from tests.support.scripts_of_page import answer_script, scripts

MAX_LINES = 40
CSV = ("tea.csv", b"tea,cups\nGreen,2\nBlack,3\n")
PNG = ("dot.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;")


def csv_upload(page: Visit) -> None:
    page.answer(CSV)
    page.expect("has 2 rows")


def several_questions(page: Visit) -> None:
    page.answer(name="Ada", tea="Black", cups=2, extras=["milk"])
    page.expect("Ada")


def checked_answers(page: Visit) -> None:
    page.answer(name="ada", mail="a@b", again="a@b")
    page.wait(lambda: page.errors, "the refusal")
    page.answer(name="eva", mail="a@b", again="a@c")
    page.wait(lambda: "again" in str(page.errors), "the refusal of the form")
    page.answer(name="eva", mail="a@b", again="a@b")
    page.expect("Welcome, eva")


def delete_question(page: Visit) -> None:
    page.click("Delete all")
    page.wait(lambda: page.popup, "the question")
    page.wait(page.pins.names, "its buttons")
    page.edit_pin(page.pins.names()[0], 0)
    page.wait(lambda: "Deleted" in str(page.toasts), "the toast")


def order_steps(page: Visit) -> None:
    for number, answers in enumerate(
        [
            {"name": "Ada", "delivery": ["Deliver it"], "_wizard": "Next"},
            {"street": "", "town": "Rome", "_wizard": "Back"},
            {"name": "Eva", "delivery": ["Deliver it"], "_wizard": "Next"},
            {"street": "Via Appia", "town": "Rome", "_wizard": "Next"},
            {"cups": 2, "_wizard": "Finish"},
        ]
    ):
        page.wait(lambda number=number: len(opened(page)) > number, "the next step")
        page.answer(**answers)
    page.expect("Thank you, Eva: 2 cups, Rome")


def opened(page: Visit) -> list[commands.OpenForm]:
    return [each for each in page.commands if isinstance(each, commands.OpenForm)]


def linked_choices(page: Visit) -> None:
    page.form()
    page.edit("country", "Peru")
    page.wait(lambda: "Lima" in str(page.commands), "the other towns")


def json_viewer(page: Visit) -> None:
    page.answer("{")
    page.wait(lambda: page.errors, "the refusal")
    page.answer('{"cups": 2}')
    page.wait(lambda: "cups" in str(page.scopes["ROOT"]), "the data")


def signed_receipt(page: Visit) -> None:
    page.answer(name="Ada", signature=("s.png", b"\x89PNG\r\n\x1a\n"))
    page.expect("Received by Ada")


def quiz(page: Visit) -> None:
    page.answer("India")
    page.answer("20 °C")
    page.expect("1 of 2 points")


def row_buttons(page: Visit) -> None:
    page.click("Done")
    page.wait(lambda: "Water the plants" not in str(page.scopes["tasks"]), "the row's end")
    assert "Call Ada" in str(page.scopes["tasks"])


def csv_download(page: Visit) -> None:
    page.edit_pin("rows", 2)
    page.click("Download")
    page.wait(lambda: page.downloads, "the file")
    assert page.downloads["squares.csv"] == b"number,square\r\n1,1\r\n2,4\r\n"


def filtered_table(page: Visit) -> None:
    page.edit_pin("word", "sen")
    page.wait(lambda: "Assam" not in str(page.scopes["found"]), "fewer rows")
    page.edit_pin("word", "coffee")
    page.expect("No tea of that name", scope="found")


def uploaded_pictures(page: Visit) -> None:
    page.answer([PNG])
    page.expect("dot.gif")


def key_figures(page: Visit) -> None:
    page.expect("Best day")


def tabs_of_content(page: Visit) -> None:
    page.wait(lambda: "On Sundays." in str(page.scopes["ROOT"]), "the tabs")


def slider_chart(page: Visit) -> None:
    page.wait(lambda: "x^2" in str(page.scopes["curve"]), "a chart")
    page.edit_pin("power", 3)
    page.wait(lambda: "x^3" in str(page.scopes["curve"]), "another chart")


def second_chart(page: Visit) -> None:
    page.wait(lambda: "Load" in str(page.scopes["ROOT"]), "the chart")
    page.wait(lambda: len(page.commands) > 2, "points")


def long_job(page: Visit) -> None:
    page.click("Start the job")
    page.expect("The job is done")


def stopped_job(page: Visit) -> None:
    page.click("Start")
    page.expect("Working on", scope="number")
    page.click("Stop")
    page.expect("Stopped at")


def countdown(page: Visit) -> None:
    page.answer(1)
    page.expect("Time is up", scope="left")


def command_output(page: Visit) -> None:
    page.click("Run")
    page.expect("ended with 0")
    page.expect("Beautiful is better than ugly.")


def slow_call(page: Visit) -> None:
    page.click("Compute")
    page.expect("The hash begins with")


def visitor_chat(page: Visit) -> None:
    page.answer("Ada")
    page.answer({"text": "Hello from here"})
    page.wait(lambda: "Hello from here" in str(page.scopes["ROOT"]), "the message")


def protected(page: Visit) -> None:
    answer_script(page, None)
    page.answer(username="ada", password="tea")
    page.expect("Only for you, ada")


def live_vote(page: Visit) -> None:
    page.wait(lambda: "['Tea', 0]" in str(page.scopes["result"]), "the chart")
    page.click("Tea")
    page.wait(lambda: "['Tea', 1]" in str(page.scopes["result"]), "a vote")


def who_is_here(page: Visit) -> None:
    page.answer("Ada")
    page.wait(lambda: "Ada" in str(page.scopes["names"]), "the name")


def visit_counter(page: Visit) -> None:
    page.expect("Visits")


def remembered(page: Visit) -> None:
    page.expect("Welcome back, Ada")


def guest_book(page: Visit) -> None:
    page.answer("Robert'); DROP TABLE guests;--")
    page.wait(lambda: "DROP TABLE" in str(page.scopes["guests"]), "the guest")


def task_list(page: Visit) -> None:
    page.edit_pin("task", "Bake bread")
    page.click("Add")
    page.wait(lambda: "Bake bread" in str(page.scopes["list"]), "the task")


def address_parameters(page: Visit) -> None:
    page.expect("Hello, Ada")


def mail_form(page: Visit) -> None:
    page.answer(**{"from": "ada@example.com", "subject": "Tea", "text": "More tea"})
    page.wait(lambda: page.errors, "the refusal")
    page.answer(**{"from": "ada@example.com", "subject": "Tea", "text": "More tea please"})
    page.expect("we will answer soon")
    page.wait(lambda: "From: ada@example.com" in str(page.scopes["ROOT"]), "the message")


def upload_progress(page: Visit) -> None:
    page.answer(("tea.txt", b"green tea\nblack tea\n"))
    page.expect("4 words in 2 lines")


def result_pages(page: Visit) -> None:
    page.click("Next")
    page.wait(lambda: "Order 11" in str(page.scopes["rows"]), "the next rows")
    page.expect("Page 2 of 10", scope="rows")


def dependent_sliders(page: Visit) -> None:
    page.edit_pin("low", 90)
    page.expect("From 90 to 90", scope="range")
    page.edit_pin("high", 40)
    page.expect("From 40 to 40", scope="range")


def markdown_preview(page: Visit) -> None:
    page.edit_pin("text", "# Coffee")
    page.wait(lambda: "# Coffee" in str(page.scopes["preview"]), "the preview")


def printed_page(page: Visit) -> None:
    page.wait(lambda: "Total: **43.60**" in str(page.scopes["ROOT"]), "the bill")
    page.click("Print")
    page.wait(lambda: [each.code for each in scripts(page)] == ["print()"], "the printer")


def reaction_game(page: Visit) -> None:
    page.click("Start")
    page.expect("Wait for it", scope="game")
    page.wait(lambda: "Now!" in str(page.scopes["game"]), "the button")
    page.click("Now!")
    page.expect("your best is", scope="game")


def own_error(page: Visit) -> None:
    page.answer("Coffee")
    page.wait(lambda: "We have no Coffee" in str(page.scopes["ROOT"]), "the sentence")
    page.answer("Assam")
    page.wait(lambda: "Assam: 4.50" in str(page.scopes["ROOT"]), "the price")


def shared_room_link(page: Visit) -> None:
    page.answer({"text": "Hello, room"})
    page.expect("Hello, room")


def visitor_info(page: Visit) -> None:
    answer_script(page, "Europe/Rome")
    page.wait(lambda: "Europe/Rome" in str(page.scopes["ROOT"]), "the time zone")


MODULES = {name_of(module): module for modules in COOKBOOK.values() for module in modules}


@pytest.mark.parametrize("name", MODULES)
def test_a_recipe_runs(name: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    recipe = getattr(import_module(f"greenio.guide.cookbook.{name}"), name)
    monkeypatch.setattr(
        time, "sleep", lambda seconds: gevent.sleep(seconds / 10)
    )  # as under `greenio run`, but sooner
    cookies = {"Cookie": "nickname=Ada"} if name == "remembered" else {}
    with Visit(recipe, query_string="name=Ada&room=r1", headers=cookies) as page:
        globals()[name](page)


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_a_recipe_is_short_and_says_what_it_does(module) -> None:
    assert len(source_of(module).splitlines()) < MAX_LINES
    assert title_of(module)
    title, text = heading_of(getattr(module, name_of(module)))
    assert len(f"{title} {text}".split()) > 8
