"""The end of a session"""

import time

from greenio.exceptions import SessionClosedException
from greenio.input import input
from greenio.output import put_button, put_text
from greenio.session import defer_call, get_current_session, local

visits = []  # of all visitors, the last ones


def cleaning():
    """Tidy up

    Functions given to `defer_call()` run once after the session has closed, for whatever reason, and its
    last task has ended. They can read `local` and `info`, but no longer output."""
    local.began = time.monotonic()

    @defer_call
    def note():
        visits.append(f"{time.monotonic() - local.began:.0f} s")
        del visits[:-5]

    put_text("The last visits took:", ", ".join(visits) or "none so far")


def noticing():
    """Notice it

    A call that waits raises `SessionClosedException` when the page is closed, and so does the next call of a task that
    computes: a loop with outputs ends by itself. Code without such calls runs to its end, at most an hour
    (`orphan_timeout`): a file is written completely. Loops can check `closed()`."""

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
        print("the page was closed")

    put_button("Ask", onclick=ask)
    put_button("Work in the background", onclick=work, mutex_mode=True)


EXAMPLES = (cleaning, noticing)


def closing():
    """What happens when the page is closed, and how your code notices."""
    for example in EXAMPLES:
        example()
