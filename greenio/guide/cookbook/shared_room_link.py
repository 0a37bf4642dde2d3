"""Share a room by its link"""

import secrets

from greenio.input import chat_input
from greenio.output import put_link, put_text
from greenio.rooms import Room
from greenio.session import info


def shared_room_link():
    """The name of the room is in the address. It is long and random, so only people who have the link find the room."""
    name = info.request.query.get("room", "")
    if not name:
        address = f"./shared_room_link?room={secrets.token_urlsafe(12)}"
        put_text("This link is a room of your own. Send it to others.")
        put_link(address, address, new_window=True)
        return
    room = Room(f"cookbook-shared-{name}")
    room.on_message(put_text, history=20)
    while True:
        room.publish(chat_input("Write to all who are here"))
