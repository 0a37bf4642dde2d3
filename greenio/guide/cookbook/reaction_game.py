"""A game against the clock"""

import random
import time

from greenio.output import put_button, put_text, use_scope
from greenio.session import local


def stop():
    took = time.monotonic() - local.began
    local.best = min(local.best, took)
    with use_scope("game", clear=True):
        put_text(f"{took:.2f} s, your best is {local.best:.2f} s")
        put_button("Once more", onclick=start)


def start():
    with use_scope("game", clear=True):
        put_text("Wait for it ...")
    time.sleep(random.uniform(1, 3))
    with use_scope("game", clear=True):
        put_button("Now!", onclick=stop, color="danger")
    local.began = time.monotonic()


def reaction_game():
    """How fast do you click? A click runs a function that sleeps, shows the next button and takes the time; nobody else
    waits."""
    local.best = float("inf")
    with use_scope("game"):
        put_button("Start", onclick=start)
