"""``greenio run`` of a program that needs arguments: a form asks for them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.support.servers.script_process import running, write

PROGRAM = """
    import argparse
    parser = argparse.ArgumentParser(prog="count", description="Counts the lines of a file.")
    parser.add_argument("file", type=argparse.FileType("r"), help="to read")
    parser.add_argument("--start", type=int, default=1, help="number of the first line")
    parser.add_argument("--style", choices=["plain", "loud"], default="plain")
    parser.add_argument("--reverse", action="store_true", help="last line first")
    given = parser.parse_args()
    lines = given.file.read().splitlines()
    for number, line in enumerate(lines[::-1] if given.reverse else lines, given.start):
        print(number, line.upper() if given.style == "loud" else line)
    print(given.file.name, input("more? "))
"""


def test_a_form_takes_an_upload_and_leaves_the_keyboard_to_the_terminal(visit, tmp_path: Path) -> None:
    folder = tmp_path / "program"
    folder.mkdir()
    script = write(folder, PROGRAM)
    with running("-m", "greenio", "run", "--port", "0", script, folder=tmp_path) as server:
        visited = visit(server)
        page, form = visited.page, visited.expect_card("count: Counts the lines of a file.")
        for text in ("to read", "number of the first line", "last line first"):
            expect(form).to_contain_text(text)
        form.locator("input[type=file]").set_input_files(
            {"name": "a.txt", "mimeType": "text/plain", "buffer": b"one\ntwo\n"}
        )
        form.get_by_label("start").fill("5")
        form.locator("select").select_option(label="loud")
        form.get_by_label("reverse").check()
        form.get_by_role("button", name="Submit").click()
        shown = "() => window.greenio_terminal && greenio_terminal.snapshot()"
        page.wait_for_function(f"{shown}.line === 'more? '")
        page.wait_for_function("() => document.activeElement.closest('.xterm') !== null")
        page.keyboard.type("no")
        page.keyboard.press("Enter")
        page.wait_for_function(f"{shown}.ended === 0")
        rows = [row.rstrip() for row in page.evaluate("greenio_terminal.snapshot().text").split("\n")]
        assert rows[:4] == ["5 TWO", "6 ONE", "more? no", "a.txt no"]
        visited.close()
        assert "a.txt" not in [each.name for each in folder.iterdir()]
