"""Inputs"""

from datetime import date

from greenio.input import (
    COLOR,
    DATE,
    FLOAT,
    NUMBER,
    PASSWORD,
    TIME,
    URL,
    actions,
    checkbox,
    input,
    input_group,
    input_update,
    radio,
    select,
    slider,
    textarea,
)
from greenio.output import popup, put_button, put_code, toast


def line():
    """One line

    A call shows a form and returns what was typed, as a value of the type that you asked for."""

    def ask():
        name = input("Your name", placeholder="Ada", help_text="As in your passport")
        age = input("Your age", type=NUMBER)
        popup("You said", f"{name!r} and {age!r}")

    put_button("Ask", onclick=ask)


def types():
    """Of any type

    `input_group()` asks for several things at once and returns a dict."""

    def ask():
        data = input_group(
            "A bit of everything",
            [
                input("Price", name="price", type=FLOAT, value=9.5),
                input("Secret", name="secret", type=PASSWORD),
                input("Homepage", name="url", type=URL, placeholder="https://"),
                input("Day", name="day", type=DATE, value=date(2030, 1, 2)),
                input("Hour", name="hour", type=TIME),
                input("Colour", name="colour", type=COLOR, value="#2f55d4"),
                textarea("Notes", name="notes", rows=2),
            ],
            cancelable=True,
        )
        popup("Your answers", put_code(str(data)))

    put_button("Ask", onclick=ask)


def choices():
    """Choices

    Values may be any objects: the call returns the very object."""

    def ask():
        towns = [("Rome", 753), ("Paris", 250), ("Madrid", 860)]
        data = input_group(
            "Trip",
            [
                select("To", towns, name="to"),
                select("Via", towns, name="via", multiple=True, native=False),
                checkbox("Extras", ["train", "museum", "opera"], name="extras", inline=True),
                radio("Class", [1, 2], name="class", inline=True, value=2),
                slider("Days", name="days", value=3, min_value=1, max_value=14),
            ],
        )
        popup("Your answers", put_code(str(data)))

    put_button("Ask", onclick=ask)


def confirm():
    """Buttons as a question"""

    def ask():
        answer = actions(
            "Throw everything away?",
            [
                {"label": "Yes, delete", "value": "yes", "color": "danger"},
                {"label": "No", "value": "no", "color": "secondary"},
            ],
        )
        toast(f"You said {answer}")

    put_button("Delete", onclick=ask, color="danger")


def dependent():
    """Items that depend on each other

    `onchange` runs while the user edits; `input_update()` changes other items."""

    def ask():
        towns = {"Italy": ["Rome", "Milan"], "Spain": ["Madrid", "Seville", "Vigo"]}
        trip = input_group(
            "Trip",
            [
                select(
                    "Country",
                    list(towns),
                    name="country",
                    onchange=lambda country: input_update("town", options=towns[country]),
                ),
                select("Town", towns["Italy"], name="town"),
            ],
        )
        popup("Have a good trip", f"{trip['town']} in {trip['country']}")

    put_button("Ask", onclick=ask)


def beside():
    """A button beside the field

    `set_value(value, label)` shows the label and makes any Python object the item's value."""

    def ask():
        def pick(set_value):
            set_value(date.today(), "today")

        day = input("Day", action=("Today", pick), readonly=True)
        popup("The day", repr(day))

    put_button("Ask", onclick=ask)


def limited():
    """With a time limit"""

    def ask():
        try:
            answer = input("The capital of Mongolia? You have ten seconds.", timeout=10)
        except TimeoutError:
            answer = "too slow"
        popup("Your answer", answer)

    put_button("Ask", onclick=ask)


EXAMPLES = line, types, choices, confirm, dependent, beside, limited


def inputs():
    """Forms that wait for the visitor, with fields of every kind."""
