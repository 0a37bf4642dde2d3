"""Shared values"""

from greenio import storage
from greenio.output import put_button, put_code, put_scope, put_text, use_scope


def visits():
    """A counter for everybody

    `storage.app` is a dict that all sessions share and that is still there after a
    restart. `increment()` is one step: of two visitors at the same time both count."""
    number = storage.app.increment("visits")
    put_text("You are visitor number", number)


def changes():
    """Changes in one step

    `update()` calls a function with the old value and stores what it returns, as if
    nobody else were there. It may be called again if somebody was, so it only
    computes."""

    def add_one(votes):
        return [*(votes or []), "yes"][-5:]

    def vote():
        votes = storage.app.update("votes", add_one)
        with use_scope("votes", clear=True):
            put_text(votes)

    put_button("vote", onclick=vote)
    put_scope("votes")


def session_values():
    """Values of a page

    `storage.session` has the same methods and lives as long as the session. Values are
    what JSON can hold; each look returns a copy, so a change has to be stored."""
    storage.session["seen"] = ["a", "b"]
    seen = storage.session["seen"]
    seen.append("c")
    put_text("changed:", seen, "stored:", storage.session["seen"])


def user_values():
    """Values of a visitor

    `storage.user` is kept for each user who is logged in, on every page and device."""
    put_code(
        'storage.user["theme"] = "dark"\nput_text("Your theme:", storage.user.get("theme", "light"))',
        "python",
    )


def places():
    """The place

    Without a setting, values are in a file beside the script, `app.storage.db` for
    `app.py`, which several processes of one machine may share; a power failure may
    cost the last seconds. Several machines share a Redis or Valkey server."""
    put_code(
        "GREENIO_STORAGE=/var/lib/shop/values.db python app.py\n"
        "\n"
        "pip install 'greenio-web[redis]'\n"
        "GREENIO_STORAGE=redis://localhost:6379 python app.py",
        "bash",
    )


EXAMPLES = visits, changes, session_values, user_values, places


def shared_values():
    """Share data between visitors: values that all sessions have in common, or that belong to a user or to a session."""
