"""3. React to a click"""

from greenio.output import put_buttons, put_scope, put_text, use_scope


def react_to_clicks():
    """A button calls a function of yours each time the visitor clicks it. `put_buttons()` shows one button for each label, and
    your function gets the label.

    The function has to change a part of the page. Give this part a name: `put_scope("order")` is a place for outputs, and
    `with use_scope("order", clear=True)` empties it and writes there.

    `order` is an ordinary variable. Each visitor has their own.
    """
    order = []

    def add(item):
        order.append(item)
        show()

    def show():
        with use_scope("order", clear=True):
            items = ", ".join(order) or "nothing yet"
            put_text("Your order:", items)

    put_buttons(["Tea", "Juice", "Scone"], onclick=add)
    put_scope("order")
    show()
