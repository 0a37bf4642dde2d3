"""Chat room"""

import threading

from greenio.input import actions, input, input_group
from greenio.output import put_markdown, put_scope, put_text
from greenio.session import defer_call, get_current_session, register_thread

room = threading.Condition()
messages = {}  # by number, the last 200


def say(name, text):
    with room:
        number = len(messages) and max(messages) + 1
        messages[number] = f"{name}: {text}"
        messages.pop(number - 200, None)
        room.notify_all()


def read():
    seen = max(messages, default=-1) - 20
    while True:
        with room:
            fresh = [number for number in messages if number > seen]
            if not fresh:
                room.wait(timeout=5)
        for number in fresh:
            put_text(messages[number], scope="room")
            seen = number
        if get_current_session().closed():
            break


def chat():
    """Everybody who opens this page is in the same room."""
    put_markdown("Open this page twice and talk to yourself.")
    put_scope("room")
    name = input("Your nickname", required=True)
    reader = threading.Thread(target=read, daemon=True)
    register_thread(reader)
    reader.start()
    say(name, "is here")
    defer_call(lambda: say(name, "has left"))
    while True:
        said = input_group(
            f"{name} says",
            [input(name="text", placeholder="Say something"), actions(name="do", buttons=["Send", "Leave"])],
        )
        if said["do"] == "Leave":
            break
        if said["text"]:
            say(name, said["text"])
