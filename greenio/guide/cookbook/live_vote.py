"""A vote whose result everybody sees"""

from greenio import storage
from greenio.output import put_bar_chart, put_buttons, use_scope
from greenio.rooms import Room

CHANGED = Room("cookbook-vote")
DRINKS = ["Tea", "Coffee"]


@use_scope("result", clear=True)
def show(_message=None):
    votes = [storage.app.get(f"vote-{drink}", 0) for drink in DRINKS]
    put_bar_chart(votes, x=DRINKS, title="Votes")


def vote(drink):
    storage.app.increment(f"vote-{drink}")
    CHANGED.publish(drink)


def live_vote():
    """The numbers are in a store that all visitors share and that survives a restart. A room tells every page to draw
    them again."""
    put_buttons(DRINKS, onclick=vote)
    show()
    CHANGED.on_message(show)
