"""Text, Markdown, HTML"""

from greenio.output import put_html, put_markdown, put_text


def plain_text():
    """Text

    Never markup. Blanks and line breaks are kept."""
    put_text("<b>not bold</b>", "and", 42)
    put_text("a line\n    and   another")


def markdown():
    """Markdown

    Indented like your code; scripts are removed, unless you ask for them."""
    put_markdown("""
        With **bold**, ~~struck~~, `code` and [links](?app=index)

        - [x] tasks that are done
        - [ ] and others

        | and | tables |
        |-----|-------:|
        | tea |   2.50 |
    """)


def html():
    """HTML

    As it is, with styles and scripts."""
    put_html("E = mc<sup>2</sup>, <kbd>Ctrl</kbd> + <kbd>C</kbd>")
    put_html("<p>It is <b id='now'>?</b></p><script>now.textContent = new Date().getFullYear()</script>")


def style():
    """Style

    CSS for any output."""
    put_text("large and teal").style("color: teal; font-size: 1.5rem")


def text():
    """What you pass as text is never markup. Markdown and HTML are."""


EXAMPLES = [plain_text, markdown, html, style]
