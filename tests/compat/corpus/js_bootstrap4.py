"""HTML of Bootstrap 4."""

from pywebio.output import *


def main():
    put_html("""
    <span class="badge badge-danger badge-pill">new</span>
    <button class="btn btn-primary" data-toggle="collapse" data-target="#part">toggle</button>
    <div class="collapse" id="part">folded</div>
    <p class="text-right font-weight-bold ml-4">right</p>
    <p class="sr-only">for readers</p>
    """)


STEPS = [
    "js getComputedStyle(document.querySelector('.text-right')).textAlign",
    "js getComputedStyle(document.querySelector('.ml-4')).marginLeft",
    "press toggle",
    "see folded",
    "js getComputedStyle(document.querySelector('.badge-danger')).color",
]
