"""Filter a table while typing"""

from greenio.output import put_table, put_text, use_scope
from greenio.pin import pin_on_change, put_input

TEAS = ["Assam", "Darjeeling", "Earl Grey", "Genmaicha", "Sencha"]


@use_scope("found", clear=True)
def show(word):
    found = [[tea] for tea in TEAS if word.lower() in tea.lower()]
    if found:
        put_table(found, header=["Tea"])
    else:
        put_text("No tea of that name")


def filtered_table():
    """A pin is a field among the outputs, and tells of each change. The scope around the table is cleared and filled
    again."""
    put_input("word", label="Find")
    pin_on_change("word", onchange=show)
    show("")
