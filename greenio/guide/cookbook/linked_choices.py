"""A choice that depends on another"""

from greenio.input import input_group, input_update, select
from greenio.output import put_text

TOWNS = {"Italy": ["Rome", "Milan"], "Peru": ["Lima", "Cusco"]}


def linked_choices():
    """`onchange` runs while the form is open. `input_update()` changes another field of the same form."""

    def show_towns(country):
        input_update("town", options=TOWNS[country])

    countries = list(TOWNS)
    trip = input_group(
        "Your trip",
        [
            select("Country", countries, name="country", onchange=show_towns),
            select("Town", TOWNS["Italy"], name="town"),
        ],
    )
    put_text("To", trip["town"])
