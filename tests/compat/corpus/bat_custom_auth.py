"""A login of the app's own, and what the browser keeps."""

from pywebio.input import *
from pywebio.output import *
from pywebio_battery import *


def login():
    name = input("Who are you?", name=None)
    return name if name.startswith("E") else None


def main():
    put_text("user", custom_auth(login, secret="a secret of some length", token_name="mine"))
    put_text("kept", bool(get_localstorage("mine")))
    revoke_auth("mine")
    set_localstorage("a", "1")
    clear_localstorage()
    put_text("cleared", get_localstorage("a"), get_localstorage("mine"))


STEPS = [
    "answer Max",
    "see Who are you?",
    "answer Eva",
    "see cleared None",
]
