"""Add a button "Bake" that adds six scones. There is room for 24: never bake more. Use the same lock."""

import threading

from greenio.output import put_buttons, put_text

ROOM_FOR = 24
stock = {"Scones": 12}
lock = threading.Lock()


def take():
    with lock:
        if stock["Scones"] == 0:
            return "Sorry, all scones are gone."
        stock["Scones"] -= 1
        return f"Here you are. {stock['Scones']} are left."


def bake():
    with lock:
        stock["Scones"] = min(stock["Scones"] + 6, ROOM_FOR)
        return f"There are {stock['Scones']} scones now."


def many_visitors():
    put_buttons(
        ["Take a scone", "Bake"],
        onclick=[lambda: put_text(take()), lambda: put_text(bake())],
    )
