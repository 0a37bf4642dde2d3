"""Datatable of many rows"""

import random
from functools import partial

from greenio.output import (
    JSFunction,
    datatable_remove,
    datatable_update,
    put_datatable,
    put_scope,
    put_text,
    toast,
    use_scope,
)

CITIES = ["Lagos", "Lima", "Lyon", "Osaka", "Oslo", "Porto", "Pune", "Quito"]
EUROS = JSFunction("p", "return p.value.toFixed(2)")


def raise_price(numbers):
    for number in numbers:
        price = random.uniform(100, 200)
        datatable_update("orders", price, number, ("price", "net"))
    toast(f"{len(numbers)} prices changed")


@use_scope("chosen", clear=True)
def show(numbers):
    put_text("Chosen:", ", ".join(map(str, numbers)))


def datatable():
    """Ten thousand rows: sort by a click on a heading, filter, resize, select, run actions."""
    orders = [
        {
            "number": number,
            "city": random.choice(CITIES),
            "price": {"net": random.uniform(1, 100), "currency": "EUR"},
        }
        for number in range(10_000)
    ]
    put_datatable(
        orders,
        instance_id="orders",
        id_field="number",
        multiple_select=True,
        onselect=show,
        actions=[
            ("New price", raise_price),
            None,
            ("Delete", partial(datatable_remove, "orders")),
        ],
        column_args={("price", "net"): {"valueFormatter": EUROS}},
        height=400,
    )
    put_scope("chosen")
