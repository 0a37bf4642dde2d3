"""The file picker, as its page reports clicks. A real click is in tests/browser/compat."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from greenio.battery import file_picker
from greenio.protocol import events
from greenio.testing import Visit
from tests.support.scripts_of_page import answer_script, scripts


class Picking:
    """A visit whose app picks files below a folder."""

    def __init__(self, folder: Path, **more: Any) -> None:
        self.got: list[Any] = []
        self.visit = Visit(lambda: self.got.append(file_picker(folder, **more)))
        self.visit.settle()
        answer_script(self.visit, False)
        self.visit.wait(lambda: self.visit.pins.names())

    def report(self, action: Any, *names: Any) -> None:
        callback = [each.args["callback"] for each in scripts(self.visit) if "callback" in each.args][-1]
        self.visit.send(events.Click(callback, {"action": action, "names": list(names)}))

    def press(self, number: int) -> None:
        [name] = self.visit.pins.names()
        self.visit.edit_pin(name, number)

    def texts(self) -> str:
        popup = self.visit.popup
        assert popup is not None
        return " ".join(self.visit.texts(popup.scope))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text("b")
    (tmp_path / "a.txt").write_text("a")
    return tmp_path


def test_one_file_is_picked_by_a_double_click(folder: Path) -> None:
    picking = Picking(folder)
    with picking.visit as page:
        picking.report("open", "a.txt")
        picking.press(0)
        page.wait(lambda: picking.got)
    assert picking.got == [str(folder / "a.txt")]


def test_folders_are_entered_and_several_files_collected(folder: Path) -> None:
    picking = Picking(folder, multiple=True)
    with picking.visit as page:
        picking.report("mark", "a.txt")
        page.click("Select File (a.txt)")
        picking.report("mark", "sub")
        page.click("Open Folder (sub)")
        picking.report("open", "b.txt")
        picking.press(0)
        page.wait(lambda: picking.got)
    assert picking.got == [[str(folder / "a.txt"), str(folder / "sub" / "b.txt")]]


def test_nothing_selected_is_refused_and_cancel_returns_none(folder: Path) -> None:
    picking = Picking(folder, cancelable=True)
    with picking.visit as page:
        picking.press(0)
        page.wait(lambda: page.toasts)
        picking.press(1)
        page.wait(lambda: picking.got)
    assert picking.got == [None]


def test_what_the_page_must_not_send_is_ignored(folder: Path) -> None:
    picking = Picking(folder / "sub")
    with picking.visit as page:
        for names in ((".",), ("../a.txt",), (5,), ("/etc/passwd",)):
            picking.report("open", *names)
        picking.report("open", "..")
        picking.report(None)
        picking.report("open", "b.txt")
        picking.press(0)
        page.wait(lambda: picking.got)
    assert picking.got == [str(folder / "sub" / "b.txt")]


def test_a_selected_file_is_unselected_by_a_click(folder: Path) -> None:
    picking = Picking(folder, multiple=True)
    with picking.visit as page:
        picking.report("open", "a.txt")
        page.click_on(str(folder / "a.txt"))
        picking.press(0)
        page.wait(lambda: page.toasts)
    assert picking.got == []
