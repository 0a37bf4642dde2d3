"""Remember something between visits"""

from greenio.input import input
from greenio.output import put_button, put_text
from greenio.session import cookies


def remembered():
    """A cookie stays in the visitor's browser, here for 30 days. Reload the page, and it greets you."""
    name = cookies.get("nickname", "")
    if not name:
        name = input("Who are you?", required=True)
        cookies.set("nickname", name, max_age=30 * 24 * 3600)
    put_text(f"Welcome back, {name}")
    put_button("Forget me", lambda: cookies.delete("nickname"))
