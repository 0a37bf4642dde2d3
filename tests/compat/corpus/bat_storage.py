"""Local storage and cookies."""

from pywebio.output import *
from pywebio_battery import *


def main():
    set_localstorage("k", "v 1")
    put_text(get_localstorage("k"), get_localstorage("none"))
    set_cookie("c", "cookie")
    put_text(get_cookie("c"), get_cookie("none"))
    clear_localstorage()
    put_text(get_localstorage("k"))


STEPS = [
    "see cookie",
]
