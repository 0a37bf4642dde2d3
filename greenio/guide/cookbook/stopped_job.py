"""A job that the visitor can stop"""

import time

from greenio.output import put_button, put_text, use_scope
from greenio.session import local


def work():
    local.stopped = False
    for number in range(1, 1000):
        if local.stopped:
            put_text(f"Stopped at {number}")
            return
        with use_scope("number", clear=True):
            put_text(f"Working on {number}")
        time.sleep(0.1)


def stop():
    local.stopped = True


def stopped_job():
    """A click runs its function beside the one that works. `local` is a place for the values of this session that both
    see."""
    put_button("Start", onclick=work, mutex_mode=True)
    put_button("Stop", onclick=stop)
