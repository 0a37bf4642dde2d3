"""Hello"""

from greenio.input import input
from greenio.output import put_text


def hello():
    """Ask, wait, answer."""
    name = input("What's your name?", placeholder="Your name")
    put_text("Hello,", name or "stranger")
