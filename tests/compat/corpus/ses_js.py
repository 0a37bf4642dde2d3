"""JavaScript, both ways."""

from pywebio.output import *
from pywebio.session import *


def main():
    run_js("window.answer = a + b", a=1, b=2)
    put_text(eval_js("window.answer * n", n=10))
    put_text(eval_js("new Promise(r => setTimeout(() => r('later'), 10))"))
    put_text(eval_js("let a = 2; a * a"), eval_js("undefined"), eval_js("[1, {a: null}]"))


STEPS = [
    "see later",
]
