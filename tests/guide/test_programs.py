"""The programs of the guide's page run as they stand there."""

from __future__ import annotations

from pathlib import Path

from greenio.guide.programs import CLICK_TOOL, GAME
from tests.support.programs import play


def test_the_game_is_played_to_its_end(tmp_path: Path) -> None:
    # random.seed(1): the number is 18.
    steps = [("guess? ", "17\n"), ("small.\nYour guess? ", "19\n"), ("large.\nYour guess? ", "18\n")]
    assert play(tmp_path, GAME, steps, seed=1).text.endswith("Your guess? 18\nRight!\n")


def test_the_tool_counts_lines(tmp_path: Path) -> None:
    played = play(tmp_path, CLICK_TOOL, [], "a.txt", "--longest", files={"a.txt": "one\nthree\n"})
    assert "2 lines" in played.text
    assert played.text.endswith("three\n")
