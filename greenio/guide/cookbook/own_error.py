"""Answer errors in your own words"""

import logging

from greenio.input import input
from greenio.output import put_error, put_success


def price_of(tea):
    return {"assam": 4.5, "sencha": 6}[tea.lower()]


def own_error():
    """An exception that nobody catches ends the program. Caught around one step of a loop, it becomes a sentence for the
    visitor, the details go to the log, and the program goes on."""
    while True:
        tea = input("Which tea?", placeholder="Assam, Sencha, or another one")
        try:
            price = price_of(tea)
        except KeyError:
            put_error(f"We have no {tea}.", closable=True)
        except Exception:
            logging.exception("no price of %r", tea)
            put_error("Something went wrong here. Please try again.")
        else:
            put_success(f"{tea}: {price:.2f} a bag")
