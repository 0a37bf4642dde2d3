"""Data of the session."""

from pywebio.output import *
from pywebio.session import *


def main():
    local.count = 1

    def add():
        local.count += 1
        put_text("count", local.count)

    put_button("add", onclick=add)
    put_text(local.missing, "count" in local, local["count"])


STEPS = [
    "press add",
    "see count 2",
    "press add",
    "see count 3",
]
