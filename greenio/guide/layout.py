"""Layout"""

from greenio.output import (
    put_button,
    put_column,
    put_grid,
    put_info,
    put_markdown,
    put_row,
    put_success,
    put_text,
    put_warning,
    span,
)


def side_by_side():
    """Rows

    `None` is a gap. Sizes are those of CSS: pixels, percent, and `fr` for shares of the remaining space."""
    put_row(
        [
            put_info("one share"),
            None,
            put_success("two shares"),
        ],
        size="1fr 10px 2fr",
    )


def nested():
    """Rows in columns

    Outputs can contain outputs, to any depth."""
    put_row(
        [
            put_column(
                [put_info("top"), put_warning("below")],
            ),
            None,
            put_success("beside both"),
        ]
    )


def grid():
    """Grids

    A `span` covers several cells."""
    put_grid(
        [
            [put_info("a"), put_info("b"), put_info("c")],
            [span(put_success("two columns"), col=2), put_info("d")],
        ],
        cell_width="1fr",
    ).style("gap: 0 10px")


def styled():
    """Style

    CSS for every output; calls chain."""
    green = "color: var(--bs-success)"
    put_text("Large and green").style(green).style("font-size: 1.5rem")

    frame = "border: 1px dashed; padding: 1rem"
    put_markdown("*In a frame*").style(frame)


def block():
    """Filled in a block

    Each output of the block is one more item of the row."""
    with put_row():
        for name in ("Left", "Middle", "Right"):
            put_button(name, onclick=...)


EXAMPLES = side_by_side, nested, grid, styled, block


def layout():
    """Rows, columns, grids and styles."""
