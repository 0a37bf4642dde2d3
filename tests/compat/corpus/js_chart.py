"""A chart drawn by a script."""

from pywebio.output import *
from pywebio.session import *


def main():
    put_html('<canvas id="c" width="40" height="20"></canvas>')
    run_js("""
    const context = document.getElementById("c").getContext("2d");
    context.fillStyle = "rgb(10, 20, 30)"; context.fillRect(0, 0, 40, 20);
    window.pixel = [...context.getImageData(5, 5, 1, 1).data].join();
    """)


STEPS = [
    "js window.pixel",
]
