"""A group with its own check."""

from pywebio.input import *
from pywebio.output import *


def main():
    data = input_group(
        "You",
        [
            input("Name", name="name", required=True),
            input("Age", name="age", type=NUMBER),
            select("Town", ["Rome", "Bonn"], name="town"),
            checkbox("Likes", ["tea", "milk"], name="likes"),
        ],
        validate=lambda d: ("age", "no") if d["age"] < 0 else None,
    )
    put_text(sorted(data.items()))


STEPS = [
    "fill name=Eva",
    "fill age=-1",
    "submit",
    "see no",
    "fill age=4",
    "choose town=Bonn",
    "tick tea",
    "submit",
    "see likes",
]
