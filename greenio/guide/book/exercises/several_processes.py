"""Number the orders, over all visitors and all processes. `storage.app.increment("orders")` adds 1 to a stored value and
returns the new one, in one step."""

from greenio import storage
from greenio.output import put_buttons, put_scope, put_text
from greenio.rooms import Room


def several_processes():
    room = Room("numbered orders")
    put_scope("orders")

    def order(item):
        number = storage.app.increment("orders")
        room.publish(f"Order {number}: {item}")

    put_buttons(["Green tea", "Black tea"], onclick=order)
    room.on_message(lambda text: put_text(text, scope="orders"), history=3)
