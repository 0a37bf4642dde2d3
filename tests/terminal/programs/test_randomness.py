"""Random numbers of each visitor."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play

SCRIPT = """
import random
from random import randint, shuffle
print(random.random(), randint(1, 10 ** 9), random.gauss(0, 1), random.sample(range(1000), 5))
input("seed ")
random.seed(5)
input("draw ")
cards = list(range(10)); shuffle(cards)
print(cards, random.choice("abc"), random.gauss(0, 1), random.getstate()[0])
"""


def test_visitors_draw_differently_and_seed_for_themselves(tmp_path: Path) -> None:
    played = play(tmp_path, SCRIPT, [("seed ", "\n"), ("draw ", "\n")], together=True)
    first, second = (each.text.splitlines() for each in played.visits)
    assert first[0] != second[0]
    assert first[-1] == second[-1]


def test_what_a_site_customization_has_seeded_every_run_draws(tmp_path: Path) -> None:
    played = play(tmp_path, "import random\nprint(random.random())", seed=7)
    assert played.text == "0.32383276483316237\n"
