"""What a visitor sees and does: labels, files, pins, navigation, terminals."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from greenio.input import DATE, actions, checkbox, file_upload, input, input_group, radio, select
from greenio.output import put_file, put_text
from greenio.pin import pin, pin_wait_change, put_select
from greenio.session import download, go_app
from greenio.testing import Visit
from greenio.testing.visitor import is_token, named


def test_a_form_is_answered_by_labels_dates_and_files(tmp_path: Path) -> None:
    got: dict[str, Any] = {}

    def app() -> None:
        got.update(
            input_group(
                "Order",
                [
                    input("Day", name="day", type=DATE),
                    select("Size", [("Small", 1), ("Large", 2)], name="size"),
                    checkbox("Extras", ["tea", "milk"], name="extras"),
                    radio("Way", ["post", "shop"], name="way"),
                    file_upload("Pictures", name="pictures", multiple=True),
                    actions("Then", ["Save", "Drop"], name="then"),
                ],
            )
        )
        got["contents"] = [file.content for file in got["pictures"]]

    (tmp_path / "b.png").write_bytes(b"bb")
    with Visit(app) as page:
        page.answer(
            day=date(2026, 12, 31),
            size="Large",
            extras=["milk"],
            way="shop",
            pictures=[("a.png", b"a"), tmp_path / "b.png"],
            then="Drop",
        )
        page.wait(lambda: "contents" in got)
    assert (got["day"], got["size"], got["extras"], got["way"]) == ("2026-12-31", 2, ["milk"], "shop")
    assert ([file.filename for file in got["pictures"]], got["then"]) == (["a.png", "b.png"], "Drop")
    assert got["contents"] == [b"a", b"bb"]


def test_mistakes_of_a_script_are_named() -> None:
    with Visit(lambda: input("x", name=None)) as page:
        with pytest.raises(AssertionError, match=r"no item 'y'; there are \['data'\]"):
            page.answer(y="1")
        for mistake in (lambda: page.click("Go"), lambda: page.click_on("Go"), lambda: page.download("Go")):
            with pytest.raises(AssertionError, match="'Go'"):
                mistake()


def test_downloads_are_kept_and_files_are_fetched() -> None:
    def app() -> None:
        put_file("a.txt", b"linked", "the file")
        download("b.txt", b"sent")
        go_app("shop", new_window=False)

    with Visit(app) as page:
        assert page.download("the file") == b"linked"
        page.wait(lambda: page.downloads and page.opened_apps)
        assert page.downloads == {"b.txt": b"sent"}
        assert page.opened_apps == ["shop"]


def test_pins_take_labels() -> None:
    def app() -> None:
        put_select("size", options=["Small", "Large"])
        pin_wait_change("size")
        put_text("chosen", pin.size)

    with Visit(app) as page:
        page.edit_pin("size", "Large")
        page.expect("chosen Large")


def test_files_by_path_and_by_content(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"x")
    assert named(path) == named(str(path)) == ("x.bin", b"x")
    assert named(("n", b"c")) == ("n", b"c")
    assert is_token("a" * 24)
    assert not is_token(path)
