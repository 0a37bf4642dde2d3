"""9. Run several processes"""

from greenio.output import put_buttons, put_scope, put_text
from greenio.rooms import Room


def several_processes():
    """Several processes use all cores of the computer, and serve one site together. One Python process uses one core only. If
    your visitors need more, run `greenio run app.py --workers 4`. Each visitor stays with one process.

    Variables at the top of the file are then there four times, once in each process. What *all* visitors share needs
    another place:

    - A `Room` carries messages. All who have the page open get them.
    - `greenio.storage` keeps values. They are still there after a restart.

    Both work in one process without any setting. For several processes, `GREENIO_ROOMS` names a Redis server, which
    carries the messages between them.

    Open this page in a second tab, and order in one of them.
    """
    room = Room("tea house")
    put_buttons(["Green tea", "Black tea"], onclick=room.publish)
    put_scope("orders")

    def show(order):
        put_text("Somebody takes:", order, scope="orders")

    room.on_message(show, history=3)
