"""Several pages and a sidebar"""

from greenio import page, pages, session, start_server
from greenio.input import input
from greenio.output import (
    put_avatar,
    put_button,
    put_card,
    put_columns,
    put_link,
    put_markdown,
    put_metric,
    put_sidebar,
    put_table,
    put_text,
    toast,
)
from greenio.session import go, local

ORDERS = {
    7: "3 Tea for Ada",
    8: "1 Cake for Grace",
    9: "7 Coffee for Edsger",
}


def menu():
    local.done = set()
    footer = [
        put_avatar("Grace Hopper"),
        put_text("Grace Hopper"),
    ]
    with put_sidebar(brand="Tea house", icon="cup-hot", footer=footer):
        put_link("Today", page="/", icon="house")
        put_link(
            "Orders",
            page="/orders",
            icon="receipt",
            count=len(ORDERS),
        )
        put_text("Reports")
        put_link("Sales", page="/sales", icon="graph-up")
        put_button("Help", onclick=lambda: toast("Ask Grace"))


@page("/", title="Today")
def today():
    put_markdown("# Good morning, Grace")
    put_columns(
        [
            put_metric("Orders", len(ORDERS)),
            put_metric("Done", len(local.done)),
        ]
    )
    put_link("The newest order", page=f"/orders/{max(ORDERS)}")


@page("/orders")
def orders():
    wanted = session.query.get("q", "")
    put_markdown("# Orders")
    found = [
        (put_link(number, page=f"/orders/{number}"), text)
        for number, text in ORDERS.items()
        if wanted in text
    ]
    put_table(found, header=["Number", "Order"])
    # The answer is in the address: F5 and links lead here again.
    go("/orders", q=input("Find", value=wanted))


@page("/orders/{number:int}", title="Order")
def order(number):
    put_markdown(f"# Order {number}")
    put_card(ORDERS.get(number, "There is no such order"))
    put_button(
        "Done",
        onclick=lambda: (local.done.add(number), go("/")),
    )


@page("/sales")
def sales():
    put_markdown("# Sales\n\nOne page of the app, one address.")


shop = pages(
    *(today, orders, order, sales),
    shell=menu,
    title="Tea house",
)

if __name__ == "__main__":
    start_server(shop, port=8080)


def tea_house():
    """An app of several pages: each is a plain function with an address of its own, with back and forward, links and
    bookmarks. A sidebar leads through them."""
    put_link("Open this app", app="shop", new_window=True)
