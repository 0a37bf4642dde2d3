"""Buttons"""

import time

from greenio.output import (
    put_button,
    put_buttons,
    put_link,
    put_text,
    toast,
)


def values():
    """A function gets the button's value

    Any object can be a value. Each click runs in a task of its own, which may ask for input or take long."""
    put_buttons(
        [("Tea", 2), ("Cake", 5)],
        onclick=lambda price: toast(f"That makes {price}"),
    )
    put_button("Just one", onclick=lambda: toast("Hello"))


def looks():
    """Appearance"""
    put_buttons(
        [{"label": color, "value": color, "color": color} for color in ("primary", "success", "danger")],
        onclick=toast,
    )
    put_buttons(["small", "outline"], toast, small=True, outline=True)
    put_buttons(["joined", "in a", "group"], toast, group=True)
    put_buttons(["like a link"], toast, link_style=True)
    put_button("disabled", onclick=..., disabled=True)


def keys():
    """Keys

    A button may have a key, with modifiers or without. Without, it does nothing while you type in a field.
    Ctrl+K lists all buttons of the page, with their keys, and the pages of the app; `config(palette=False)` ends that."""
    put_button("Save", onclick=lambda: toast("Saved", color="success"), color="primary", hotkey="ctrl+s")
    put_buttons(
        [{"label": "Next", "value": 1, "hotkey": "n"}, {"label": "Previous", "value": -1, "hotkey": "p"}],
        onclick=lambda step: toast(f"Go {step:+}"),
    )


def anything():
    """Click on anything"""
    text = put_text("Click on this text")
    text.onclick(lambda: toast("Clicked"))
    text.show()


def queue():
    """One after the other

    By default clicks overlap; they can also wait for one another, or be ignored while one is handled."""

    def work(name):
        toast(f"{name} begins")
        time.sleep(1.5)
        toast(f"{name} is done", color="success")

    put_buttons(["At once"], work)
    put_buttons(["In a queue"], work, serial_mode=True)
    put_buttons(["One at a time"], work, mutex_mode=True)


def links():
    """Links

    To any address, or to another application of the same server."""
    put_link("All pages of this guide", app="index")


EXAMPLES = values, looks, keys, anything, queue, links


def buttons():
    """Functions that run when the user clicks."""
