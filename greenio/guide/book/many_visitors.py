"""7. Serve many visitors"""

import threading

from greenio.output import put_button, put_text

stock = {"Scones": 12}
lock = threading.Lock()


def many_visitors():
    """One process serves thousands of visitors, who share the variables at the top of your file. Variables in the function are
    different: each visitor has their own. So the stock of the tea house is at the top.

    Two visitors can click at the same moment. Both could read "1 scone left", and both would take it. The lock prevents
    this: only one visitor at a time is inside of `with lock:`.

    Open this page in a second tab. Both tabs take from the same stock.
    """

    def take():
        with lock:
            is_there = stock["Scones"] > 0
            if is_there:
                stock["Scones"] -= 1
        if is_there:
            put_text(f"Here you are. {stock['Scones']} are left.")
        else:
            put_text("Sorry, all scones are gone.")

    put_button("Take a scone", onclick=take)
