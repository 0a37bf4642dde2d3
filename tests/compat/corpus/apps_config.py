"""Titles, styles and scripts of the page."""

from pywebio import config
from pywebio.output import *


@config(
    title="Mine",
    css_style="#pywebio-scope-ROOT p { color: rgb(9, 8, 7) }",
    js_code="window.mine = jQuery.fn.jquery[0]",
)
def main():
    put_text("styled")


STEPS = ["js getComputedStyle(document.querySelector('#pywebio-scope-ROOT p')).color", "js window.mine"]
