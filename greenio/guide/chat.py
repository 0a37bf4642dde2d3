"""Chat room"""

from greenio.input import actions, input, input_group
from greenio.output import put_markdown, put_scope, put_text
from greenio.rooms import Room
from greenio.session import defer_call

room = Room("lobby")


def show(message):
    put_text(message, scope="room")


def chat():
    """Everybody who opens this page is in the same room."""
    put_markdown("Open this page twice and talk to yourself.")
    put_scope("room")
    name = input("Your nickname", required=True)
    room.publish(f"{name}: is here")
    reading = room.on_message(show, history=20)
    defer_call(lambda: room.publish(f"{name}: has left"))
    fields = [
        input(name="text", placeholder="Say something"),
        actions(name="do", buttons=["Send", "Leave"]),
    ]
    while True:
        said = input_group(f"{name} says", fields)
        if said["do"] == "Leave":
            break
        if said["text"]:
            room.publish(f"{name}: {said['text']}")
    reading.close()
