"""10. Test it"""

from greenio.input import NUMBER, input
from greenio.output import put_text
from greenio.testing import Visit


def check_cups(cups):
    if not 1 <= cups <= 9:
        return "We serve 1 to 9 cups"


def first_test():
    """A test plays a visitor, without a browser and in milliseconds. `Visit` opens the app. The test answers its questions and
    looks at the page.

    `answer()` fills in the open form and sends it. `expect()` waits until the page shows a text, and fails if it does not
    come. An error in your app is an error of the test.

    Save the code as `test_tea.py` and run `pytest test_tea.py`. Run it after each change, before the change goes to your
    server.
    """
    cups = input("Cups", type=NUMBER, value=2, required=True, validate=check_cups)
    put_text(f"That is {cups * 3.2:.2f}")


def test_two_cups_have_a_price():
    with Visit(first_test) as page:
        page.answer(2)
        page.expect("That is 6.40")
