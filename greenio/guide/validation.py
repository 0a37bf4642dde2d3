"""Validation"""

from greenio.input import NUMBER, checkbox, input, input_group
from greenio.output import popup, put_button


def item():
    """A check of one item

    Return a text to refuse the value: it is shown under the field, when the field is left and when the form is sent."""

    def ask():
        def limits(age):
            if age is None or age < 18:
                return "Only for grown-ups"

        popup("Your age", str(input("Your age", type=NUMBER, validate=limits)))

    put_button("Ask", onclick=ask)


def browser():
    """Checks by the browser

    Browsers check HTML attributes. The server checks `required`, lengths and limits as well; for patterns it needs a
    `validate` function."""

    def ask():
        code = input(
            "Code",
            required=True,
            maxlength=4,
            pattern="[0-9]{4}",
            title="Four digits",
            help_text="Four digits",
        )
        popup("The code", code)

    put_button("Ask", onclick=ask)


def whole():
    """A check of the whole form

    It runs when all items are valid, and returns the name of an item with a message."""

    def ask():
        def check(data):
            if data["password"] != data["again"]:
                return "again", "This is not the same password"

        data = input_group(
            "New password",
            [
                input("Password", name="password", type="password", minlength=4),
                input("Again", name="again", type="password"),
                checkbox(name="rules", options=["I have read the rules"], required=True),
            ],
            validate=check,
        )
        popup("Changed", f"It has {len(data['password'])} characters.")

    put_button("Ask", onclick=ask)


def failing():
    """A check that fails itself

    It refuses the value: the visitor sees a general message, the log contains the traceback, and the form stays open."""

    def ask():
        popup(
            "Divided by",
            str(input("Divide by", type=NUMBER, value=0, validate=lambda n: None if 1 / n else "")),
        )

    put_button("Ask", onclick=ask)


EXAMPLES = item, browser, whole, failing


def validation():
    """Values are checked on the server, and messages are shown beside the items."""
