"""See who is here"""

from greenio.input import input
from greenio.output import put_badge, put_scope, use_scope
from greenio.rooms import Room

ROOM = Room("cookbook-names")


@use_scope("names", clear=True)
def show(_message=None):
    for name in sorted(ROOM.members()):
        put_badge(name, "success")


def who_is_here():
    """`join()` puts a name on the room's list until the page is closed. A message makes all pages look again."""
    name = input("Your name", required=True)
    put_scope("names")
    ROOM.join(name)
    ROOM.on_message(show)
    ROOM.publish("somebody came")
    show()
