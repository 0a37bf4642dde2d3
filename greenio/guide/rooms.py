"""Rooms"""

from greenio.input import input
from greenio.output import put_button, put_buttons, put_code, put_scope, put_text
from greenio.rooms import Missed, Room
from greenio.session import register_thread


def messages():
    """Messages for everybody

    All who have this page open see it. `on_message()` calls a function of the page for
    each message, from the last five on. A message is text, a number, or a list or dict
    of them."""
    room = Room("guide")
    put_buttons(["yes", "no"], onclick=room.publish)
    put_scope("votes")

    def show(vote):
        put_text(vote, scope="votes")

    room.on_message(show, history=5)


def loops():
    """A loop over a room

    `for message in room` waits for messages from now on, `room.listen(history=5)`
    begins with the last five. The loop ends when the page is closed. In a coroutine it
    is `async for`. Who is too slow gets a `Missed` with a count."""
    import threading

    def follow():
        for message in Room("guide").listen(history=1):
            if isinstance(message, Missed):
                put_text("too fast:", message, scope="last")
            else:
                put_text("last vote:", message, scope="last")

    put_scope("last")
    thread = threading.Thread(target=follow, daemon=True)
    register_thread(thread)
    thread.start()


def presence():
    """Members of a room

    `join()` enters a name until the page is closed, or until `leave()`. `members()`
    returns all names, `history()` the last messages."""
    room = Room("guide")

    def enter():
        room.join(input("Your name", required=True))
        look()

    def look():
        put_text(room.members(), scope="here")

    put_buttons(["enter", "look"], onclick=[enter, look])
    put_scope("here")
    put_button("last votes", lambda: put_text(room.history(5)))


def processes():
    """Several processes

    Rooms are in the process. Where several serve the app, a Redis or Valkey server
    makes them common to all: nothing is lost or doubled while it restarts, and all see
    one order. After 30 seconds without it, `RedisUnavailable` is raised. Let the server
    keep an append-only file, else it forgets the last messages when it crashes."""
    put_code(
        "pip install 'greenio-web[redis]'\n"
        "export GREENIO_ROOMS=redis://localhost:6379\n"
        "greenio run app.py --workers 4\n"
        "\n"
        "# in redis.conf\n"
        "appendonly yes\n"
        "appendfsync always",
        "bash",
    )


EXAMPLES = messages, loops, presence, processes


def rooms():
    """Messages between the pages of all visitors, in one process or in several."""
