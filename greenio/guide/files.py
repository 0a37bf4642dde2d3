"""Images and files"""

from greenio.output import put_button, put_file, put_image
from greenio.session import download

SUN = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<circle cx="50" cy="50" r="22" fill="#f5b301"/>
<g stroke="#f5b301" stroke-width="6" stroke-linecap="round">
<path d="M50 8v10M50 82v10M8 50h10M82 50h10M20 20l7 7M73 73l7 7M80 20l-7 7M27 73l-7 7"/></g></svg>"""


def images():
    """Images

    From bytes, files, addresses or PIL. Large ones are fetched beside the outputs."""
    put_image(SUN, title="Sun", width=120)
    put_image("_greenio/icon.png", title="greenio", width="40px")


def a_file():
    """Files to save

    The content is bytes, a path or an open file, which is sent in pieces and not held in memory."""
    put_file("squares.csv", b"number,square\n2,4\n3,9\n", "Squares as CSV")


def sent():
    """Downloads

    Started by your code."""
    put_button("Send it", lambda: download("sun.svg", SUN))


def files():
    """Images, and files to save."""


EXAMPLES = [images, a_file, sent]
