"""What a script prints is not shown in the page."""

from pywebio.input import *
from pywebio.output import *


def main():
    print("not in the page")
    name = input("Name")
    print("Your name is %s" % name)
    put_row([put_image(...), put_text("text")], size="40% 60%")
    put_text("bye", name)


STEPS = ["answer Ann", "see bye Ann"]
