"""Markdown with a table, a list and code."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_markdown("""
        # Title
        * one
        * two

        | a | b |
        |---|---|
        | 1 | 2 |

        ```python
        x = 1
        ```
        [link](https://example.com) **bold** `code`
    """)


STEPS = []
