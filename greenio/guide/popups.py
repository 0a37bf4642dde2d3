"""Popups and toasts"""

from greenio.input import input
from greenio.output import (
    close_popup,
    popup,
    put_button,
    put_buttons,
    put_table,
    put_text,
    toast,
)


def message():
    """A popup with content"""

    def show():
        popup(
            "A table",
            [
                put_table([["a", "b"], [1, 2]]),
                put_button("Close", onclick=close_popup),
            ],
        )

    put_button("Open", onclick=show)


def block():
    """Filled in a block

    Three sizes; `closable=False` leaves closing to your code."""

    def show(size):
        with popup("Filled in a block", size=size):
            put_text("Anything may stand here.")

    put_buttons(["small", "normal", "large"], onclick=show)


def toasts():
    """Toasts

    Pointing at one keeps it open; with `duration=0` it stays until it is closed."""
    put_buttons(
        ["info", "success", "warn", "error"],
        lambda color: toast("This is " + color, color=color),
    )

    def stay():
        toast("Click me", 0, "right", onclick=answer)

    def answer():
        toast("Clicked")

    put_button("Stays, on the right", onclick=stay, outline=True)


def asking():
    """A callback may ask

    It is a task like the app itself: it can wait for an answer."""
    put_button(
        "Who are you?",
        lambda: toast("Hello " + input("Your name")),
    )


EXAMPLES = message, block, toasts, asking


def popups():
    """Short messages in front of the page."""
