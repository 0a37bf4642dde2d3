"""One step of a wizard: what it asks for and what it remembers."""

from __future__ import annotations

from typing import Any

from greenio.input import file_upload, input
from greenio.input.steps.step import Step

NAME = input("Name", name="name")


def test_a_step_is_items_or_a_title_and_items_or_a_function() -> None:
    asked: list[dict[str, Any]] = []
    function = Step(lambda answers: asked.append(answers) or ("T", [NAME]), 1)
    assert Step([NAME], 1).ask_for({}) == ("", [NAME])
    assert Step(("T", (NAME,)), 1).ask_for({}) == ("T", [NAME])
    assert function.ask_for({"a": 1}) == ("T", [NAME])
    assert Step(lambda _: None, 1).ask_for({}) is None
    assert asked == [{"a": 1}]


def test_a_missing_answer_leaves_the_one_before_and_so_does_an_empty_choice_of_files() -> None:
    step = Step([NAME, file_upload("File", name="file")], 1)
    step.keep({"name": "Ada", "file": {"filename": "a.png"}})
    step.keep({"file": None})
    assert step.kept == {"name": "Ada", "file": {"filename": "a.png"}}
    step.keep({"name": ""})
    assert step.kept["name"] == ""
