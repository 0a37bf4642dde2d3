"""A survey and its results"""

from collections import Counter

from greenio import storage
from greenio.input import checkbox, input_group, radio, slider, textarea
from greenio.output import (
    put_bar_chart,
    put_card,
    put_columns,
    put_metric,
    put_pie_chart,
    put_table,
    use_scope,
)
from greenio.rooms import Room

ANSWERED = Room("gallery-survey")
OFTEN = ["Every day", "Every week", "Rarely"]
KINDS = ["Black", "Green", "White", "Herbs"]
#: Without any answer, the results would be empty for the first visitor.
FIRST = [
    {"often": "Every day", "kinds": ["Black", "Green"], "stars": 5, "text": "More cake, please"},
    {"often": "Every week", "kinds": ["Green"], "stars": 4, "text": ""},
    {"often": "Rarely", "kinds": ["Herbs"], "stars": 3, "text": "Too loud on Sundays"},
]


def ask():
    return input_group(
        "Three questions about tea",
        [
            radio("How often do you drink tea?", OFTEN, name="often", required=True),
            checkbox(
                "Which kinds?",
                KINDS,
                name="kinds",
                inline=True,
                validate=lambda kinds: None if kinds else "One at least",
            ),
            slider("How many stars has our tea house?", name="stars", value=4, min_value=1, max_value=5),
            textarea("What could be better?", name="text", rows=2, maxlength=200),
        ],
    )


def keep(answer):
    """Add an answer: in one step, for another visitor may do the same."""
    storage.app.update("gallery-survey", lambda answers: [*(answers or FIRST), answer][-1000:])
    ANSWERED.publish("one more")


@use_scope("results", clear=True)
def show(_message=None):
    answers = storage.app.get("gallery-survey", FIRST)
    often = Counter(answer["often"] for answer in answers)
    kinds = Counter(kind for answer in answers for kind in answer["kinds"])
    stars = sum(answer["stars"] for answer in answers) / len(answers)
    put_columns(
        [
            put_metric("Answers", len(answers)),
            put_metric("Stars", f"{stars:.1f} of 5"),
            put_metric("Favourite", kinds.most_common(1)[0][0]),
        ]
    )
    put_columns(
        [
            put_pie_chart({each: often[each] for each in OFTEN}, title="How often"),
            put_bar_chart({"Answers": [kinds[kind] for kind in KINDS]}, x=KINDS, title="Kinds", height=220),
        ]
    )
    texts = [[answer["text"]] for answer in reversed(answers) if answer["text"]][:5]
    put_card(put_table(texts, header=["What could be better"]))


def survey():
    """One form, then the results of all, which change while others answer. Answers stay in `storage.app` over a
    restart."""
    keep(ask())
    show()
    ANSWERED.on_message(show)
