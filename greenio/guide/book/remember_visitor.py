"""6. Remember a visitor"""

from greenio.output import put_button, put_scope, put_text, use_scope
from greenio.session import local


def remember_visitor():
    """Each visit has its own data, which no other visitor sees. Such a visit is called a *session*: it begins when a visitor
    opens the page in a tab, and ends when the tab is closed. Two tabs are two sessions.

    Variables of your function belong to the session. `local` does, too: it is a place for values that several functions
    need. A name that has no value yet is `None`.

    If the visitor reloads the page, a new session begins. `start_server(main, keep_page=True)` keeps the old one: the page
    shows again what was there, and the function goes on where it waits.
    """
    local.cups = 0
    put_scope("cups")
    put_button("Drink a cup", onclick=drink)
    show()


def drink():
    local.cups += 1
    show()


def show():
    with use_scope("cups", clear=True):
        put_text(f"{local.cups} cups in this visit")
