"""Nobody can drink 100 cups. Refuse numbers below 1 and above 9, and say why. The parameter `validate` of `input()` takes a
function. It gets the answer. If it returns a text, the form stays open and shows the text below the field."""

from greenio.input import NUMBER, input
from greenio.output import put_text


def check_cups(cups):
    if not 1 <= cups <= 9:
        return "We serve 1 to 9 cups"


def first_script():
    name = input("Your name", required=True)
    cups = input("How many cups?", type=NUMBER, value=2, required=True, validate=check_cups)
    put_text(f"{name}, {cups} cups are on the way.")
