"""Validate input"""

from greenio.input import input, input_group
from greenio.output import put_success


def is_free(name):
    if name in ("ada", "grace"):
        return "This name is taken"


def are_equal(data):
    if data["mail"] != data["again"]:
        return ("again", "This is another address")


def checked_answers():
    """A check returns a text if a value is wrong, and nothing if it is right. The check of the form sees all values, and
    names the field that is at fault."""
    data = input_group(
        "New account",
        [
            input("Name", name="name", validate=is_free),
            input("Mail", name="mail", pattern=r".+@.+"),
            input("Mail again", name="again"),
        ],
        validate=are_equal,
    )
    put_success(f"Welcome, {data['name']}")
