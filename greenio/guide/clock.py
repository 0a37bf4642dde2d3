"""Clock in the background"""

import threading
import time

from greenio.input import input
from greenio.output import put_text, use_scope
from greenio.session import register_thread


def tick():
    while True:  # ends with the page: output then raises
        with use_scope("clock", clear=True):
            put_text(time.strftime("%H:%M:%S"))
        time.sleep(1)


def clock():
    """A thread that goes on while a form waits."""
    thread = threading.Thread(target=tick, daemon=True)
    register_thread(thread)
    thread.start()
    word = input("Type while the clock ticks")
    put_text("You typed", word)
