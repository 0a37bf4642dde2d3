"""A login that is remembered."""

from pywebio.output import *
from pywebio_battery import *


def main():
    put_text("user", basic_auth(lambda name, password: password == "right", secret="a secret of some length"))
    put_text("again", basic_auth(lambda *_: False, secret="a secret of some length"))
    revoke_auth()


STEPS = [
    "fill username=Eva",
    "fill password=right",
    "submit",
    "see again Eva",
]
