"""Old and rare functions of a session."""

import warnings

from pywebio.output import *
from pywebio.session import *

warnings.simplefilter("ignore")


def main():
    defer_call(lambda: None)
    put_text(get_info().user_language, get_info() == info or get_info().backend == info.backend)
    put_button("get", onclick=lambda: download("notes.txt", b"content"))
    put_text("held")
    hold()


STEPS = [
    "see held",
    "press get",
]
