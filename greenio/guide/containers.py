"""Boxes and tabs"""

from greenio.output import (
    put_button,
    put_collapse,
    put_error,
    put_html,
    put_info,
    put_link,
    put_scrollable,
    put_success,
    put_table,
    put_tabs,
    put_text,
    put_warning,
    put_widget,
)


def notes():
    """Notes

    With plain text, or any outputs. They can be closable."""
    put_info("Something to know")
    put_success("It went well", closable=True)
    put_warning("Have a look at this")
    put_error("It failed:", put_html("<code>no file</code>"))


def tabs():
    """Tabs

    All contents are on the page from the start; switching takes no request."""
    put_tabs(
        [
            {
                "title": "Text",
                "content": "Some words",
            },
            {
                "title": "Table",
                "content": put_table([["a", "b"], [1, 2]]),
            },
            {
                "title": "Both",
                "content": ["Words and ", put_button("a button", ...)],
            },
        ]
    )


def collapse():
    """Unfolding

    Boxes are filled in a block, like everything that holds outputs."""
    with put_collapse("Details", open=True):
        put_text("Seen when unfolded")
        with put_collapse("More"):
            put_text("One level deeper")


def scrolling():
    """Scrolling

    `keep_bottom` follows the end while you do not point at the box; `max_items` drops the oldest."""
    box = put_scrollable(height=160, keep_bottom=True, max_items=500)
    with box as log:
        for number in range(1, 31):
            put_text("line", number)

    def add():
        put_text("one more", scope=log)

    put_button("Add a line", onclick=add, small=True)


def template():
    """Your own markup

    A Mustache template, filled with data and with outputs."""
    put_widget(
        """
        <div class="card"><div class="card-body">
          <h3 class="h5">{{title}}</h3>
          {{#parts}}
            {{& pywebio_output_parse}}
          {{/parts}}
        </div></div>
        """,
        {
            "title": "A <card> of your own",
            "parts": ["Plain text, or", put_link("a link", "#")],
        },
    )


EXAMPLES = notes, tabs, collapse, scrolling, template


def containers():
    """Outputs that hold other outputs."""
