"""Cookies"""

from greenio.output import put_button, put_code, put_text, use_scope
from greenio.session import cookies


def remember():
    """Remember a browser

    `cookies.set()` returns when the browser has it; `cookies.get()` reads what the browser has sent. A cookie without
    `max_age` ends with the browser."""

    def show():
        with use_scope("visits", clear=True):
            put_text("Visits so far:", cookies.get("visits", "0"))

    def count():
        cookies.set("visits", str(int(cookies.get("visits", "0")) + 1), max_age=3600)
        show()

    put_button("Count this one", onclick=count)
    show()


def forget():
    """Forget it

    `cookies.delete()` removes one."""

    def clear():
        cookies.delete("visits")
        put_text("Gone")

    put_button("Forget", onclick=clear)


def signed():
    """One that nobody can change

    Visitors can write any cookie themselves. With `signed=True` they can neither change nor invent it, for which the server
    needs a secret, the same in all processes."""
    put_code(
        'cookies.set("cart", "7", signed=True)\ncookies.get("cart", "", signed=True)    # "" if somebody has changed it',
        "python",
    )
    put_code("export GREENIO_SECRET=$(python -c 'import secrets; print(secrets.token_urlsafe())')", "bash")


EXAMPLES = remember, forget, signed


def visitor_cookies():
    """Values that a browser keeps for your app from one visit to the next: read, set, sign and delete `cookies`."""
