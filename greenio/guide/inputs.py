"""Inputs"""

from datetime import date
from threading import Event

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
    date_range,
    input,
    input_group,
    input_update,
    put_form,
    radio,
    range_slider,
    rating,
    select,
    slider,
    textarea,
)
from greenio.output import clear, popup, put_button, put_code, put_scope, put_text, toast
from greenio.session import first_of


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
                select("Via", towns, name="via", multiple=True),
                checkbox("Extras", ["train", "museum", "opera"], name="extras", inline=True),
                radio("Class", [1, 2], name="class", inline=True, value=2),
                slider("Days", name="days", value=3, min_value=1, max_value=14),
            ],
        )
        popup("Your answers", put_code(str(data)))

    put_button("Ask", onclick=ask)


def ranges():
    """Ranges and stars

    A slider with two thumbs returns `(low, high)`, `date_range()` two dates, `rating()` a number of stars. Each is a pin,
    too: `put_range_slider()`, `put_date_range()`, `put_rating()`."""

    def ask():
        data = input_group(
            "Your stay",
            [
                range_slider("Price for a night", name="price", value=(40, 90), max_value=200, step=5),
                date_range("Nights", name="nights", min_value=date.today(), required=True),
                rating("The last one was", name="stars"),
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


def suggested():
    """Suggestions while you type

    `suggest=` gets the text so far and returns a list; arrow keys and Enter choose from it. The function runs in the
    session, so it may ask a database, and a slow one holds up neither typing nor submitting. `datalist=` is for
    suggestions that are known before."""

    def matching(text):
        towns = ["Bergen", "Bern", "Berlin", "Madrid", "Milan", "Paris", "Parma", "Rome"]
        return [town for town in towns if text.lower() in town.lower()]

    def ask():
        popup("Your town", input("Town", suggest=matching, placeholder="Try “ber”"))

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


def first():
    """The first of several

    `first_of()` runs functions side by side and returns the index and the result of the first that is done. The forms of
    the others leave the page."""

    def ask():
        pressed = Event()
        put_button("Skip the question", onclick=pressed.set, scope="skip")
        index, name = first_of(lambda: input("Your name"), pressed.wait)
        clear("skip")
        popup("Skipped" if index else f"Hello {name}")

    put_scope("skip")
    put_button("Ask", onclick=ask)


def in_scope():
    """In a scope

    `scope=` shows the form at the end of a scope instead of below all outputs. Threads and callbacks may have forms in
    other scopes at the same time."""
    put_scope("seat")

    def ask():
        seat = input("Seat", placeholder="12A", scope="seat")
        put_text(f"You sit in {seat}", scope="seat")

    put_button("Ask", onclick=ask)


def among_outputs():
    """Among the outputs

    `put_form()` does not wait: the page has a form with its own Submit, as often as you like, and calls your function with
    the values. What was typed stays, unless you say `clear=True`."""

    def order(data):
        put_text(f"{data['number']} × {data['tea']}", scope="orders")

    tea = select("Tea", ["Assam", "Sencha"], name="tea")
    put_form(
        [tea, slider("How many", name="number", value=1, min_value=1, max_value=9)], order, label="Order"
    )
    put_scope("orders")


EXAMPLES = (
    line,
    types,
    choices,
    ranges,
    confirm,
    dependent,
    beside,
    suggested,
    in_scope,
    among_outputs,
    limited,
    first,
)


def inputs():
    """Forms that wait for the visitor, with fields of every kind."""
