"""Links."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_link("site", url="https://example.com", new_window=True)
    put_link("other app", app="other")


STEPS = [
    "js document.querySelector('a[target=_blank]').href",
]
