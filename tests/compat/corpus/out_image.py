"""Images."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_image("data:image/gif;base64,R0lGODlhAQABAAAAACw=", title="dot", width="30px")
    put_text("below")


STEPS = [
    "js document.querySelector('#pywebio-scope-ROOT img').alt",
]
