"""Registration

A form that is checked while it is filled in, and a summary."""

from greenio import start_server
from greenio.input import NUMBER, input, input_group, select
from greenio.output import put_markdown, put_success, put_table


def check_age(age: float) -> str | None:
    """Return what is wrong with an age; None if it is fine."""
    return None if 18 <= age <= 120 else "You have to be 18 or older"


def main() -> None:
    """Ask for the details, show them."""
    put_markdown("# Registration")
    person = input_group(
        "Your details",
        [
            input("Name", name="name", required=True),
            input("Age", name="age", type=NUMBER, validate=check_age, required=True),
            select("Country", options=["Austria", "Germany", "Switzerland"], name="country"),
        ],
    )
    put_success("Thank you, your registration has arrived.")
    put_table([[name, str(value)] for name, value in person.items()], header=["field", "value"])


if __name__ == "__main__":
    start_server(main, port=8080)
