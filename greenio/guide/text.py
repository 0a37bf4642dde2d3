"""Text, Markdown, HTML"""

from greenio.output import put_html, put_markdown, put_text
from greenio.session import run_js


def plain_text():
    """Text

    Never markup. Blanks and line breaks are kept."""
    put_text("<b>not bold</b>", "and", 42)
    put_text("a line\n    and   another")


def markdown():
    """Markdown

    Indented like your code; scripts are removed, unless you ask for them."""
    put_markdown("""
        With **bold**, ~~struck~~, `code` and [links](./)

        - [x] tasks that are done
        - [ ] and others

        | and | tables |
        |-----|-------:|
        | tea |   2.50 |
    """)


def more_markdown():
    """Formulas, diagrams, notes

    Each loads with the first text that has it. Prices stay prices; `options={"math": False}` turns formulas off."""
    put_markdown(r"""
        For $5 you get $n$ cups[^1] of radius $r$ :tea:

        $$V = n \, \pi \int_0^h r(x)^2 \, dx$$

        > [!TIP]
        > Also `NOTE`, `IMPORTANT`, `WARNING` and `CAUTION`.

        ```mermaid
        flowchart LR
          Order --> Paid{Paid?}
          Paid -->|yes| Send
          Paid -->|no| Remind
        ```

        [^1]: Until they are gone.
    """)


def html():
    """HTML

    As it is, with styles. Scripts in it run, too, but not under `start_server(csp="strict")`, as here."""
    put_html("E = mc<sup>2</sup>, <kbd>Ctrl</kbd> + <kbd>C</kbd>")
    put_html("<p style='font-style: italic'>It is <b id='now'>?</b></p>")
    run_js("now.textContent = new Date().getFullYear()")


def style():
    """Style

    CSS for any output."""
    put_text("large and teal").style("color: teal; font-size: 1.5rem")


def text():
    """What you pass as text is never markup. Markdown and HTML are."""


EXAMPLES = [plain_text, markdown, more_markdown, html, style]
