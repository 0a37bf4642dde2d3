"""Parameters of the address."""

from pywebio.output import *
from pywebio_battery import *


def main():
    put_text(get_query("city"), get_query("no"), sorted(get_all_query().items()))


QUERY = "?city=Rome&b=2"
STEPS = [
    "see Rome",
]
