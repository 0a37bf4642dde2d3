"""greenio init: its apps run as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.__main__ import main
from greenio.cli.init import TEMPLATES
from greenio.cli.templates import chat
from greenio.testing import Visit
from tests.support.servers.script_process import running
from tests.support.wire.polling_page import PollingPage


@pytest.mark.parametrize(
    ("template", "last"),
    [("form", "form"), ("dashboard", "output"), ("chat", "form"), ("terminal", "output")],
)
def test_each_template_is_an_app_that_runs(tmp_path: Path, template: str, last: str) -> None:
    folder = tmp_path / "new"
    assert main(["init", str(folder), "--template", template]) == 0
    command = ("-m", "greenio", "run", "app.py") if template == "terminal" else ("app.py",)
    with running(*command, folder=folder, GREENIO_PORT="0", GREENIO_HOST="127.0.0.1") as server:
        page = PollingPage(server.address)
        page.wait(last)
        page.close()
        assert server.stop() == 0
        assert server.stderr == []


def test_visitors_of_the_chat_see_each_other_come_and_go() -> None:
    with Visit(chat.main) as ann, Visit(chat.main) as bob:
        ann.answer("Ann")
        bob.answer("Bob")
        bob.answer("hello")
        bob.close()
        ann.wait(lambda: ann.texts()[-2:] == ["Bob: hello", "Bob leaves."], "both lines")
    assert not chat.visitors


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "greenio.toml").write_text("mine")
    assert main(["init", str(tmp_path)]) == 1
    assert "exists already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["greenio.toml"]


def test_every_template_is_listed_and_tried() -> None:
    folder = Path("greenio/cli/templates")
    assert {path.stem for path in folder.glob("[a-z]*.py")} == set(TEMPLATES)
