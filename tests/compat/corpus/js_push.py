"""A script calls a function of the app."""

from pywebio.output import *
from pywebio.io_ctrl import output_register_callback


def main():
    number = output_register_callback(lambda value: put_text("pushed", value))
    put_html(f"<button onclick=\"WebIO.pushData({{a: 1}}, '{number}')\">push</button>")


STEPS = [
    "press push",
    "see pushed {'a': 1}",
]
