"""A booking, step by step"""

from datetime import date, timedelta

from greenio.input import DATE, NUMBER, actions, checkbox, input, input_group, radio
from greenio.output import put_markdown, put_stepper, put_success, put_table, use_scope

ROOMS = {"Garden": 80, "Lake": 110, "Tower": 150}
EXTRAS = {"Breakfast": 12, "Boat": 20, "Guide": 35}
STEPS = ["Guests", "Days", "Room", "Check"]


def guests(given):
    return [
        input("Name", name="name", value=given.get("name", ""), required=True),
        input("Guests", name="guests", type=NUMBER, value=given.get("guests", 2), validate=check_guests),
    ]


def check_guests(count):
    if not 1 <= count <= 4:
        return "From 1 to 4"


def days(given):
    soon = str(date.today() + timedelta(days=7))
    return [
        input("Arrival", name="arrival", type=DATE, value=given.get("arrival", soon), validate=check_arrival),
        input("Nights", name="nights", type=NUMBER, value=given.get("nights", 2)),
    ]


def check_arrival(day):
    if day < str(date.today()):
        return "This day is over"


def room(given):
    # The tower has two beds only: what a step offers depends on those before.
    free = [name for name in ROOMS if name != "Tower" or given["guests"] <= 2]
    extras = [name for name in EXTRAS if name != "Boat" or given.get("room") != "Garden"]
    chosen = given.get("room") if given.get("room") in free else free[0]
    return [
        radio("Room", [(f"{name}, € {ROOMS[name]}", name) for name in free], name="room", value=chosen),
        checkbox("With", extras, name="extras", value=given.get("extras", []), inline=True),
    ]


def check(given):
    show_bill(given)
    return []


def price(given):
    for_guests = sum(EXTRAS[extra] for extra in given["extras"]) * given["guests"]
    return (ROOMS[given["room"]] + for_guests) * given["nights"]


@use_scope("bill", clear=True)
def show_bill(given):
    put_table(
        [
            ["Name", given["name"]],
            ["Guests", given["guests"]],
            ["Arrival", given["arrival"]],
            ["Nights", given["nights"]],
            ["Room", given["room"]],
            ["Extras", ", ".join(given["extras"]) or "none"],
        ],
        header=["", "Your booking"],
    )
    put_markdown(f"**€ {price(given)}** in all")


def booking():
    """Each step is a function that returns the fields of a form, made from the answers so far. The way back loses
    nothing."""
    stepper = put_stepper(STEPS).show()
    given, number = {}, 0
    while number < len(STEPS):
        stepper.update(STEPS, number)
        fields = [guests, days, room, check][number](given)
        last = number == len(STEPS) - 1
        buttons = ["Book" if last else "Next"]
        if number > 0:
            buttons.append({"label": "Back", "value": "Back", "color": "light"})
        answer = input_group(STEPS[number], [*fields, actions(name="do", buttons=buttons)])
        forward = answer.pop("do") != "Back"
        given.update(answer)
        number += 1 if forward else -1
        if not forward:
            with use_scope("bill", clear=True):
                pass
    stepper.update(STEPS, len(STEPS))
    put_success(f"Thank you, {given['name']}. We expect you on {given['arrival']}.")
