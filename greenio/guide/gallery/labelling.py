"""Labelling of pictures"""

import csv
import io
import random
from collections import Counter

from greenio.output import (
    put_buttons,
    put_card,
    put_columns,
    put_image,
    put_progressbar,
    put_scope,
    put_table,
    put_text,
    set_progressbar,
    use_scope,
)
from greenio.session import download, local

LABELS = ["Happy", "Sad", "Unsure"]
COUNT = 12
FACE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<rect width="100" height="100" rx="8" fill="{ground}"/>
<circle cx="50" cy="50" r="36" fill="#ffd166"/>
<circle cx="37" cy="42" r="{eye}" fill="#333"/><circle cx="63" cy="42" r="{eye}" fill="#333"/>
<path d="M30 64Q50 {mouth} 70 64" fill="none" stroke="#333" stroke-width="4" stroke-linecap="round"/></svg>"""


def draw(number):
    """Return a face as SVG; your app reads a file."""
    chance = random.Random(number)
    ground = chance.choice(["#9ad1d4", "#cdb4db", "#b7c68b", "#e2a690"])
    return FACE.format(ground=ground, eye=chance.randint(3, 6), mouth=chance.randint(46, 84)).encode()


def put_label(label):
    local.labels.append(label)
    show()


def undo():
    if local.labels:
        local.labels.pop()
        show()


def save():
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(
        [["picture", "label"], *((f"face{number}", label) for number, label in enumerate(local.labels))]
    )
    download("labels.csv", text.getvalue().encode())


def show():
    done, counts = len(local.labels), Counter(local.labels)
    set_progressbar("done", done / COUNT, label=f"{done} of {COUNT}")
    with use_scope("picture", clear=True):
        if done < COUNT:
            put_image(draw(done), format="svg+xml", title=f"Face {done + 1}", width="200px")
            put_buttons(LABELS, onclick=put_label)
        else:
            put_text("Thank you, that was the last one")
    with use_scope("counts", clear=True):
        put_table([[label, counts[label]] for label in LABELS], header=["Label", "Count"])


def labelling():
    """One picture after the other, a button for each label, and a way back. The labels leave as a CSV file."""
    local.labels = []
    put_progressbar("done")
    put_columns(
        [
            put_card(put_scope("picture"), title="How does this one look?"),
            put_card(
                [put_scope("counts"), put_buttons(["Undo", "Save labels"], onclick=[undo, save], small=True)],
                title="So far",
            ),
        ]
    )
    show()
