"""Count down"""

import time

from greenio.input import NUMBER, input
from greenio.output import put_success, put_text, use_scope


def countdown():
    """A plain loop that sleeps: it holds up no other visitor. The scope shows the newest second only."""
    seconds = input("Seconds", type=NUMBER, value=3)
    for left in range(seconds, 0, -1):
        with use_scope("left", clear=True):
            put_text(left).style("font-size: 3rem")
        time.sleep(1)
    with use_scope("left", clear=True):
        put_success("Time is up")
