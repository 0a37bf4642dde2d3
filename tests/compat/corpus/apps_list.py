"""Several apps in one file."""

from pywebio import config
from pywebio.output import *
from pywebio.session import go_app


def first():
    """First app

    Its description."""
    put_text("the first")
    put_button("go", onclick=lambda: go_app("second", new_window=False))


@config(title="Second title", theme="dark")
def second():
    put_text("the second")


main = {"first": first, "second": second}
QUERY = "?app=first"
STEPS = ["press go", "see the second", "js document.body.classList.contains('webio-theme-dark')"]
