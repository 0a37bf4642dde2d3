"""The app under test for greenio and for PyWebIO: one script, as both offer the same functions.

Usage: python webio.py greenio|pywebio PORT. Every app says "ready" first; what follows is its name.
"""

from __future__ import annotations

import importlib
import queue
import sys
import threading
import time

from computing import burn

LIBRARY, PORT = sys.argv[1], int(sys.argv[2])
webio = importlib.import_module(LIBRARY)
input_ = importlib.import_module(f"{LIBRARY}.input")
output = importlib.import_module(f"{LIBRARY}.output")
session = importlib.import_module(f"{LIBRARY}.session")

LINES = 10_000
listeners: list[queue.Queue[str]] = []
listeners_lock = threading.Lock()


def idle() -> None:
    """Waits for the visitor."""
    output.put_text("ready")
    input_.input("name")


def act(what: str) -> None:
    """The callback of every button."""
    if what == "click":
        output.put_text("pong")
    elif what == "lines":
        for number in range(LINES):
            output.put_text(f"line {number}.")
    elif what == "sleep":
        time.sleep(2)
        output.put_text("slept")
    elif what == "burn":
        burn()
        output.put_text("burnt")
    elif what == "say":
        with listeners_lock:
            everyone = list(listeners)
        for listener in everyone:
            listener.put("news")


def work() -> None:
    """Buttons for everything that a metric sets off."""
    output.put_text("ready")
    output.put_buttons(["click", "lines", "sleep", "burn", "say"], onclick=act)
    session.hold()


def listen() -> None:
    """Prints what any session says to all."""
    mailbox: queue.Queue[str] = queue.Queue()
    with listeners_lock:
        listeners.append(mailbox)
    session.defer_call(lambda: listeners.remove(mailbox))
    output.put_text("ready")
    while True:
        output.put_text(mailbox.get())


def upload() -> None:
    """Takes files until the visitor leaves."""
    while True:
        output.put_text("ready")
        file = input_.file_upload("file", max_size="300M", max_total_size="300M")
        # PyWebIO has read it into memory by now; greenio has it on disk, and would read it when asked.
        size = file["size"] if "size" in file else len(file["content"])
        output.put_text(f"received {size} bytes")


def text() -> None:
    """2,000 lines for the browser to show."""
    for number in range(2000):
        output.put_text(f"line {number}.")


def table() -> None:
    """A table of 1,000 rows."""
    output.put_table(
        [[f"{row}/{column}" for column in range(5)] for row in range(1000)],
        header=["a", "b", "c", "d", "e"],
    )


APPS = {"idle": idle, "work": work, "listen": listen, "upload": upload, "text": text, "table": table}

if __name__ == "__main__":
    webio.start_server(APPS, port=PORT, host="127.0.0.1", cdn=False, max_payload_size="300M")
