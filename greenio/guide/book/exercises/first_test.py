"""Test that the app refuses 10 cups, and that it goes on when the visitor corrects the number. `page.errors` holds the texts
below the fields of the form, and `page.wait(condition)` waits until a function returns something true."""

from greenio.input import NUMBER, input
from greenio.output import put_text
from greenio.testing import Visit


def check_cups(cups):
    if not 1 <= cups <= 9:
        return "We serve 1 to 9 cups"


def first_test():
    cups = input("Cups", type=NUMBER, value=2, required=True, validate=check_cups)
    put_text(f"That is {cups * 3.2:.2f}")


def test_ten_cups_are_refused():
    with Visit(first_test) as page:
        page.answer(10)
        page.wait(lambda: page.errors)
        assert "1 to 9" in str(page.errors)
        page.answer(9)
        page.expect("That is 28.80")
