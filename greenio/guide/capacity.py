"""Many visitors at once"""

import time

from greenio.output import put_button, put_code, put_table, put_text


def waiting():
    """Waiting costs little

    A visitor who reads or types takes about 11 KB and no thread, so one process serves thousands. The first that runs out is
    what your script loads for each of them: load large data once, at the top of the module."""
    put_table(
        [
            ["at the top of the module", "once for all visitors"],
            ["in the function", "once for each visitor"],
            ["in a callback", "once for each click"],
        ],
        header=["where it is loaded", "how often"],
    )


def room_for():
    """Room for so many

    `max_sessions` bounds the sessions of a process. Further visitors see a page that explains it and lets them in as soon as
    there is room; they lose no place by reloading. `max_sessions_per_address` keeps one visitor from taking all of them."""
    put_code("start_server(main, port=8080, max_sessions=2000, max_sessions_per_address=20)", "python")


def memory():
    """A bound on memory

    From `max_memory` on newcomers wait in the same way, and those who are there go on. Linux only."""
    put_code('start_server(main, port=8080, max_memory="1.5G")', "python")


def computing():
    """One who computes

    Python runs one thread at a time. greenio interrupts a task that computes every few milliseconds, between two statements,
    so that the others are served. This button computes for two seconds; the page answers meanwhile."""

    def compute():
        end = time.monotonic() + 2
        steps = 0
        while time.monotonic() < end:
            steps += 1
        put_text(f"{steps:,} steps")

    put_button("Compute", onclick=compute, mutex_mode=True)
    put_button("Are you there?", onclick=lambda: put_text("Yes"))


def locks():
    """Locks, which this needs

    As with threads, a task may be interrupted between any two statements: data that several visitors change needs a lock.
    `preempt=False` switches interruptions off. A session then lets others run only where it waits, and one that computes
    delays everybody: use it for scripts that cannot have locks."""
    put_code(
        "lock = threading.Lock()\n\n"
        "def book(seat):\n"
        "    with lock:\n"
        "        if seat in free:\n"
        "            free.remove(seat)",
        "python",
    )
    put_code("start_server(main, port=8080, preempt=False)", "python")


EXAMPLES = waiting, room_for, memory, computing, locks
#: Those that are texts: their source is no example.
TEXTS = (waiting,)


def capacity():
    """How many fit into one process, and who waits when it is full: `max_sessions`, `max_memory`, `preempt`."""
