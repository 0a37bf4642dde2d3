"""A chat between visitors"""

from greenio.input import chat_input, input
from greenio.output import put_message
from greenio.rooms import Room

ROOM = Room("cookbook-chat")


def visitor_chat():
    """A room carries messages to all who have the page open, with the last 20 for those who come later. Open this page
    twice to see it."""
    name = input("Your name", required=True)

    def show(message):
        role = "user" if message["from"] == name else "assistant"
        put_message(role, message["text"], name=message["from"])

    ROOM.on_message(show, history=20)
    while True:
        ROOM.publish({"from": name, "text": chat_input("Say something")})
