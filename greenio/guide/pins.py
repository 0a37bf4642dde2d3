"""Pins"""

import time

from greenio.input import NUMBER
from greenio.output import put_button, put_markdown, put_row, toast, use_scope
from greenio.pin import (
    pin,
    pin_on_change,
    pin_update,
    put_actions,
    put_checkbox,
    put_file_upload,
    put_input,
    put_radio,
    put_select,
    put_slider,
    put_textarea,
)


def read():
    """Inputs that stay

    `pin.name` is the value that the field shows."""
    put_input("first", label="First number", type=NUMBER, value=20)
    put_input("second", label="Second number", type=NUMBER, value=22)
    put_button("Add", onclick=lambda: toast((pin.first or 0) + (pin.second or 0)))


def kinds():
    """Of every kind, anywhere among outputs"""
    put_row(
        [
            put_select("town", ["Rome", "Paris"], label="Town"),
            None,
            put_select("via", ["Milan", "Lyon"], label="Via", multiple=True),
        ]
    )
    put_checkbox("extras", ["train", "museum"], inline=True, label="Extras")
    put_radio("class", [1, 2], inline=True, value=2, label="Class")
    put_file_upload("ticket", label="Ticket", accept=".pdf")
    put_actions("what", buttons=["book", "save"], label="And now")


def changes():
    """When the user changes something

    Runs of one function do not overlap: of the changes during a run only the newest follows."""
    put_textarea("source", rows=3, value="Some **Markdown**", label="Markdown")

    def preview(text):
        with use_scope("preview", clear=True):
            put_markdown(text)

    pin_on_change("source", onchange=preview, init_run=True)


def write():
    """Written by your code"""
    put_slider("volume", value=30, label="Volume")

    def fade():
        while pin.volume:
            pin.volume = max(0, pin.volume - 5)
            time.sleep(0.1)

    put_button("Fade out", onclick=fade, mutex_mode=True)


def update():
    """Changed by your code"""
    towns = {"Italy": ["Rome", "Milan"], "Spain": ["Madrid", "Seville"]}
    put_select("where", list(towns), label="Country")
    put_select("exactly", towns["Italy"], label="Town")
    pin_on_change("where", lambda country: pin_update("exactly", options=towns[country]))
    put_button("Show", onclick=lambda: toast(f"{pin.exactly} in {pin.where}"))


EXAMPLES = read, kinds, changes, write, update


def pins():
    """Inputs among the outputs: they do not block, and their values can be read and written at any time."""
