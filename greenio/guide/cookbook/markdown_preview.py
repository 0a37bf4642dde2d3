"""Markdown with a preview"""

from greenio.output import put_columns, put_markdown, put_scope, use_scope
from greenio.pin import pin_on_change, put_textarea

TEXT = """## Tea for two

- boil the water
- wait **three** minutes
"""


@use_scope("preview", clear=True)
def show(text):
    put_markdown(text)


def markdown_preview():
    """Each pause in the typing is a change, and draws the preview anew. Markup in the text does no harm: it is cleaned
    before it is shown."""
    editor = put_textarea("text", value=TEXT, rows=8, label="Markdown")
    put_columns([editor, put_scope("preview")])
    pin_on_change("text", onchange=show)
    show(TEXT)
