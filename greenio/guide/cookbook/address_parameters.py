"""Read parameters from the address"""

from greenio.output import put_link, put_text
from greenio.session import info


def address_parameters():
    """`?name=Ada` at the end of the address arrives in `info.request.query`. So a link can carry what the app begins
    with."""
    name = info.request.query.get("name", "stranger")
    put_text(f"Hello, {name}")
    put_link("Hello to Ada", "./address_parameters?name=Ada")
