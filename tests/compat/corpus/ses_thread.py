"""A thread of the session."""

from pywebio.output import *
from pywebio.session import *
import threading


def main():
    def work():
        for i in range(3):
            put_text("step", i)

    t = threading.Thread(target=work)
    register_thread(t)
    t.start()
    t.join()
    put_text("joined")


STEPS = [
    "see joined",
]
