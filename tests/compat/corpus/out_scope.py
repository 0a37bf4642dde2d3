"""Scopes: entering, clearing, placing."""

from pywebio.input import *
from pywebio.output import *


def main():
    with use_scope("a"):
        put_text("in a")
    put_text("after")
    with use_scope("a", clear=True):
        put_text("again")
    put_text("first", scope="a", position=0)
    put_scope("b", content=put_text("b"))
    clear("b")
    put_text("new b", scope="b")
    put_text(get_scope(), get_scope(-1))

    @use_scope("deco", clear=True)
    def show(text):
        put_text(text)

    show("one")
    show("two")
    remove("a")


STEPS = []
