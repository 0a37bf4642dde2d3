"""The end of a session"""

import time

from greenio.exceptions import SessionClosedException
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.session import defer_call, get_current_session, local

visits = []  # of all visitors, the last ones


def cleaning():
    """Tidy up

    Functions given to `defer_call()` run once when the session is over, for whatever reason. They can read `local`
    and `info`, but the page is gone."""
    local.began = time.monotonic()

    @defer_call
    def note():
        visits.append(f"{time.monotonic() - local.began:.0f} s")
        del visits[:-5]

    put_text("The last visits took:", ", ".join(visits) or "none so far")


def noticing():
    """Notice it

    A call that waits raises `SessionClosedException` when the page goes, and so does the next call of a task that
    computes: a loop that outputs ends by itself. One that does not can ask."""

    def ask():
        try:
            put_text("You said", input("Close the page while this waits"))
        except SessionClosedException:
            print("the page was closed")
            raise

    def work():
        session = get_current_session()
        while not session.closed():
            time.sleep(1)
        print("nobody looks any more")

    put_button("Ask", onclick=ask)
    put_button("Work in the background", onclick=work, mutex_mode=True)


EXAMPLES = (cleaning, noticing)


def closing():
    """What happens when the page is closed, and who is told."""
    for example in EXAMPLES:
        example()
