"""Settings of the page."""

from pywebio.output import *
from pywebio.session import *


def main():
    set_env(title="Changed", output_max_width="500px", output_animation=False)
    put_text("narrow")


STEPS = [
    "js document.querySelector('#output-container').style.maxWidth",
    "js document.body.classList.contains('no-animation')",
]
