"""Dashboards"""

from greenio.output import (
    put_avatar,
    put_badge,
    put_button,
    put_card,
    put_columns,
    put_icon,
    put_markdown,
    put_metric,
    put_row,
    put_table,
    put_text,
)


def metrics():
    """Metrics

    A figure, its change and its course. In `put_columns` they make one sheet."""
    put_columns(
        [
            put_metric("Orders", 128, change="12 %", sparkline=[90, 101, 97, 128]),
            put_metric("Waiting", 6, change=2, better="lower"),
            put_metric("Average", "€ 14.88"),
        ]
    )


def cards():
    """Cards

    A sheet with a title. `extra` stands at the end of the title's line."""
    more = put_button("All", onclick=..., link_style=True)
    with put_card(title="Orders", extra=more):
        put_table(
            [
                ["Name", "State"],
                ["Ada", put_badge("Sent", "success")],
                ["Grace", put_badge("Packing", "warning")],
                ["Edsger", put_badge("New")],
            ]
        )


def columns():
    """Columns

    Widths in relation to each other; on a phone one below the other."""
    put_columns(
        [
            put_card("Two shares", title="Sales"),
            put_card("One share", title="Stock"),
        ],
        widths=[2, 1],
    )


def icons():
    """Icons and avatars

    Icons are those of [Bootstrap Icons](https://icons.getbootstrap.com), by name."""
    put_icon("cup-hot", label="Tea").style("font-size: 2rem")
    put_badge("Done", "success", icon="check-lg")
    put_row([put_avatar("Grace Hopper"), put_text("Grace Hopper")], size="auto 1fr")


def mixed():
    """With other outputs

    Cards and columns hold any output."""
    put_columns([put_card(put_markdown("*Any* **output**")), put_card("Text")])


EXAMPLES = metrics, cards, columns, icons, mixed


def dashboard():
    """Cards, columns, metrics, badges, icons and avatars."""
