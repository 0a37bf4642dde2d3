"""A widget of a template."""

from pywebio.input import *
from pywebio.output import *


def main():
    tpl = """<details {{#open}}open{{/open}}>
      <summary>{{title}}</summary>
      {{#contents}}{{& pywebio_output_parse}}{{/contents}}
    </details>"""
    put_widget(
        tpl,
        {
            "open": True,
            "title": "More <b>",
            "contents": ["text", put_markdown("~~old~~"), put_table([["x"]])],
        },
    )


STEPS = []
