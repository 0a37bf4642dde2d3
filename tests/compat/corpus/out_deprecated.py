"""The placeholder of old."""

from pywebio.input import *
from pywebio.output import *


def main():
    import warnings

    warnings.simplefilter("ignore")
    box = output("start")
    put_row([put_text("L"), box])
    box.append(put_text("more"))
    box.reset("new")
    set_scope("s")
    put_text("in s", scope="s")
    put_processbar("p", 0.1)
    set_processbar("p", 1)


STEPS = []
