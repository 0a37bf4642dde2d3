"""Approval of expenses"""

import time
from functools import partial
from itertools import count

from greenio.battery import popup_input
from greenio.output import (
    put_badge,
    put_button,
    put_buttons,
    put_card,
    put_scope,
    put_text,
    put_timeline,
    toast,
    use_scope,
)
from greenio.pin import pin, pin_on_change, put_input, put_radio
from greenio.rooms import Room

CLERK, MANAGER = "Ada, who asks", "Grace, who decides"
COLORS = {"Waiting": "warning", "Approved": "success", "Refused": "danger"}
MAX_AMOUNT, MAX_SHOWN = 5000, 10

CHANGED = Room("gallery-approvals")
REQUESTS = {}  # by number, newest last; your app keeps them in a database
NUMBERS = count(1)


def request(what, amount):
    number = next(NUMBERS)
    REQUESTS[number] = {"what": what, "amount": amount, "state": "Waiting", "events": []}
    note(number, "Asked by Ada")
    while len(REQUESTS) > MAX_SHOWN:
        del REQUESTS[min(REQUESTS)]


def note(number, text):
    REQUESTS[number]["events"].append((time.strftime("%H:%M"), text))
    CHANGED.publish(number)


def ask():
    fields = [
        put_input("what", label="What for"),
        put_input("amount", label="Euros", type="number", value=50),
    ]
    data = popup_input(fields, "A new expense", validate=check, cancelable=True)
    if data:
        request(data["what"], data["amount"])


def check(data):
    if not data["what"]:
        return ("what", "Say what it is for")
    if not 0 < (data["amount"] or 0) <= MAX_AMOUNT:
        return ("amount", f"From 1 to {MAX_AMOUNT}")


def decide(number, state):
    reason = ""
    if state == "Refused":
        data = popup_input([put_input("reason", label="Reason")], "Why not?", cancelable=True)
        if data is None:
            return
        reason = f": {data['reason']}"
    found = REQUESTS.get(number)
    if found is None or found["state"] != "Waiting":  # another window was faster
        toast("This has been decided already")
        return
    found["state"] = state
    note(number, f"{state} by Grace{reason}")


@use_scope("requests", clear=True)
def show(_message=None):
    if not REQUESTS:
        put_text("Nothing to decide")
    for number, one in reversed(REQUESTS.items()):
        state = put_badge(one["state"], COLORS[one["state"]])
        with put_card(title=f"{one['what']}, € {one['amount']:,}", extra=state):
            put_timeline(one["events"])
            if one["state"] == "Waiting" and pin.who == MANAGER:
                buttons = [("Approve", "Approved"), ("Refuse", "Refused")]
                put_buttons(buttons, onclick=partial(decide, number), small=True)


def approvals():
    """Ada asks, Grace decides, and both see it at once: open this page in two windows, or change sides in one. A real
    app asks `session.user` who is there."""
    put_radio("who", [CLERK, MANAGER], label="You are", value=CLERK, inline=True)
    put_scope("requests")
    put_button("New expense", onclick=ask, color="primary")
    if not REQUESTS:
        request("Train to Rome", 120)
        request("A bigger teapot", 45)
    pin_on_change("who", onchange=show)
    CHANGED.on_message(show)
    show()
