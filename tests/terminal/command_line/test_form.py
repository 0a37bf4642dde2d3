"""The fields of the form."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from greenio.terminal.command_line.form import _keep, ask_arguments
from greenio.terminal.command_line.parameters import Command, Parameter
from greenio.testing import Visit


def _ask(command: Command, folder: Path, **answers: Any) -> tuple[list[dict[str, Any]], list[str]]:
    words: list[str] = []
    with Visit(lambda: words.extend(ask_arguments(command, str(folder)))) as page:
        items = page.form().items
        page.answer(**answers)
        page.wait(lambda: not page.forms)
    return items, words


def test_fields_show_types_choices_defaults_and_help(tmp_path: Path) -> None:
    parameters = [
        Parameter("size", "number", "--size", default="0", help="How large.", limits={"min": 0}),
        Parameter("shape", flag="--shape", choices=("round", "flat"), default="flat"),
        Parameter("maybe", flag="--maybe", choices=("a",)),
        Parameter("key", "password", "--key"),
        Parameter("names", is_list=True, required=True),
        Parameter("when", "number", "--when", default="now"),
    ]
    items, words = _ask(
        Command("tool", parameters=parameters), tmp_path, p0="0", p1=[0], p2=[0], p3="", p4="a\n\nb", p5=""
    )
    size, shape, maybe, key, names, when = items
    assert (size["type"], size["value"], size["help_text"], size["attributes"]["min"]) == (
        "number",
        "0",
        "How large.",
        "0",
    )
    assert [each["label"] for each in shape["options"] if each.get("selected")] == ["flat"]
    assert [each["label"] for each in maybe["options"]] == ["", "a"]
    assert key["type"] == "password"
    assert (names["required"], names["help_text"]) == (True, "One value a line.")
    assert not when.get("value")
    assert words == ["a", "b", "--shape=round"]


def test_a_path_may_be_named_or_uploaded(tmp_path: Path) -> None:
    command = Command("tool", parameters=[Parameter("in", "path", required=True)])
    with Visit(lambda: ask_arguments(command, str(tmp_path))) as page:
        page.answer(p0="", p0_file=[])
        page.wait(lambda: page.errors)
        assert page.errors == {"p0": "Name a file, or choose one of yours."}
    items, words = _ask(command, tmp_path, p0="there.txt", p0_file=[])
    assert [item["k"] for item in items] == ["input", "file"]
    assert words == ["there.txt"]


def test_uploads_replace_no_file_and_are_no_flags(tmp_path: Path) -> None:
    def upload(name: str) -> Any:
        return SimpleNamespace(filename=name, save=lambda path: Path(path).write_text(name))

    names = [_keep(upload(name), str(tmp_path)) for name in ("a.txt", "a.txt", "..\\..\\a.txt", "-rf", "")]
    assert [os.path.basename(name) for name in names] == ["a.txt", "a-2.txt", "a-3.txt", "rf", "upload"]
    assert sorted(os.listdir(tmp_path)) == ["a-2.txt", "a-3.txt", "a.txt", "rf", "upload"]
