"""Progress"""

import time

from greenio.output import (
    put_button,
    put_loading,
    put_progressbar,
    put_row,
    put_text,
    set_progressbar,
)


def bar():
    """A progress bar"""
    put_progressbar("work", init=0.4)

    def run():
        for step in range(51):
            set_progressbar("work", step / 50)
            time.sleep(0.04)

    put_button("Run", onclick=run, mutex_mode=True)


def label():
    """With a label, gone at the end

    `auto_close` removes the bar when it is full."""
    put_progressbar("files", label="no file yet", auto_close=True)

    def run():
        for n in range(1, 5):
            time.sleep(0.7)
            set_progressbar("files", n / 4, label=f"{n} of 4 files")

    put_button("Run", onclick=run, mutex_mode=True)


def signs():
    """Loading signs"""
    large = "width: 3rem; height: 3rem"
    put_row(
        [
            put_loading(),
            put_loading(color="primary").style(large),
            put_loading("grow", color="success"),
            put_loading("grow", color="danger").style(large),
        ]
    )


def work():
    """While a block runs

    At its end the sign disappears, with all that was output inside."""

    def run():
        with put_loading(color="primary"):
            put_text("This takes two seconds")
            time.sleep(2)
        put_text("Done")

    put_button("Work", onclick=run, mutex_mode=True)


EXAMPLES = bar, label, signs, work


def progress():
    """Bars and signs for work that takes long."""
