"""1. Ask a question"""

from greenio.input import NUMBER, input
from greenio.output import put_text


def first_script():
    """A greenio app is a Python function that asks its visitor and waits for the answer. Each visitor who opens the page runs
    the function once.

    `input()` shows a form and waits for the visitor. When the visitor sends the form, the call returns the answer and the
    next line runs. `put_text()` shows text on the page. You write no HTML, and nothing runs in an order other than the one you
    see.

    Try the app below. Then save its code as `tea.py` and run it on your computer:

    ```sh
    pip install greenio-web
    greenio run tea:first_script
    ```
    """
    name = input("Your name", required=True)
    cups = input("How many cups?", type=NUMBER, value=2)
    put_text(f"{name}, {cups} cups are on the way.")
