"""One field changes another."""

from pywebio.input import *
from pywebio.output import *


def main():
    towns = {"it": ["Rome", "Turin"], "de": ["Bonn"]}
    data = input_group(
        "Where",
        [
            select(
                "Country",
                list(towns),
                name="country",
                onchange=lambda c: input_update("town", options=towns[c]),
            ),
            select("Town", towns["it"], name="town"),
        ],
    )
    put_text(data["country"], data["town"])


STEPS = [
    "choose country=de",
    "see Bonn",
    "submit",
    "see de Bonn",
]
