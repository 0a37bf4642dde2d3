"""Visitors change their minds. Add a button that takes the last item from the order. It must not fail when the order is
empty."""

from greenio.output import put_button, put_buttons, put_scope, put_text, use_scope


def react_to_clicks():
    order = []

    def add(item):
        order.append(item)
        show()

    def undo():
        if order:
            order.pop()
            show()

    def show():
        with use_scope("order", clear=True):
            items = ", ".join(order) or "nothing yet"
            put_text("Your order:", items)

    put_buttons(["Tea", "Juice", "Scone"], onclick=add)
    put_button("Undo", onclick=undo, color="light")
    put_scope("order")
    show()
