"""Tables"""

from greenio.output import put_button, put_markdown, put_table, span, toast


def lists():
    """From lists

    The first row contains the headings, unless you give them."""
    put_table([["Item", "Cost"], ["Tea", 2.5], ["Bun", 1.2]])
    put_table([["Tea", 2.5], ["Bun", 1.2]], header=["Item", "Cost"])


def dicts():
    """From dicts

    With all keys, or those you choose, under the labels you give."""
    people = [{"name": "Ada", "born": 1815}, {"name": "Grace", "born": 1906}]
    put_table(people)
    put_table(people, header=[("Year of birth", "born"), ("Name", "name")])


def spans():
    """Wide and high cells

    Leave out the cells that are covered."""
    put_table(
        [
            [span("Name", row=2), span("Where", col=2)],
            ["City", "Country"],
            ["Ada", "London", "UK"],
        ]
    )


def outputs():
    """Outputs in cells

    Any of them, headings too."""
    put_table(
        [
            ["What", "How"],
            ["Markdown", put_markdown("**bold**")],
            ["Button", put_button("Hello", lambda: toast("Hello"))],
        ]
    )


def tables():
    """Lists or dicts become tables; cells hold text or any other output."""


EXAMPLES = [lists, dicts, spans, outputs]
