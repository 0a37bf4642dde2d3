"""Remember the visitor for a week, also after the tab was closed. `cookies` of `greenio.session` keeps short texts in the
visitor's browser: `cookies.get("cups", "0")` reads one, `cookies.set("cups", "1", max_age=604800)` writes one for 604,800
seconds."""

from greenio.output import put_button, put_scope, put_text, use_scope
from greenio.session import cookies, local

WEEK = 7 * 24 * 3600


def remember_visitor():
    local.cups = int(cookies.get("cups", "0"))
    put_scope("cups")
    put_button("Drink a cup", onclick=drink)
    show()


def drink():
    local.cups += 1
    cookies.set("cups", str(local.cups), max_age=WEEK)
    show()


def show():
    with use_scope("cups", clear=True):
        put_text(f"{local.cups} cups this week")
