"""Chat

Everybody who has the page open sees what the others write."""

import queue
import threading

from greenio import start_server
from greenio.input import input
from greenio.output import put_markdown, put_scope, put_text
from greenio.session import register_thread, set_env

visitors: dict[str, queue.Queue[str | None]] = {}


def say(text: str) -> None:
    """Send a line to everybody."""
    for messages in list(visitors.values()):
        messages.put(text)


def show(messages: queue.Queue[str | None]) -> None:
    """Show what arrives, until the page is closed."""
    while (text := messages.get()) is not None:
        put_text(text, scope="messages")


def is_free(name: str) -> str | None:
    """Return what is wrong with a name; None if it is fine."""
    return "Somebody is called so already" if name in visitors else None


def main() -> None:
    """Take part in the chat."""
    set_env(auto_scroll_bottom=True)
    put_markdown("# Chat")
    put_scope("messages")
    name = input("Your name", required=True, validate=is_free)
    messages: queue.Queue[str | None] = queue.Queue()
    visitors[name] = messages

    reader = threading.Thread(target=show, args=[messages], daemon=True)
    register_thread(reader)
    reader.start()
    say(f"{name} is here.")
    try:
        while True:
            say(f"{name}: {input('Message', required=True)}")
    finally:  # the page was closed: input() has raised SessionClosedException
        del visitors[name]
        messages.put(None)
        say(f"{name} leaves.")


if __name__ == "__main__":
    start_server(main, port=8080)
