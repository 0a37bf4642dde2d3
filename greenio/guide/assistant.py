"""An assistant"""

import time

from greenio.input import chat_input
from greenio.output import put_message

ANSWER = """
That is a good question about *{question}*. Three things are worth knowing:

1. The text comes **as it is written**, at most once a frame.
2. Enter sends, Shift-Enter begins a new line.
3. Stop ends the loop below; the script goes on.

```python
with put_message("assistant") as answer:
    for token in model(question):
        answer.write(token)
```

| Part | Lines |
|:--|--:|
| the model | 3 |
| the assistant | 12 |
"""


def model(question):
    for word in ANSWER.format(question=question).split(" "):
        time.sleep(0.03)
        yield word + " "


def assistant():
    """A chat with a language model, here a made-up one: streamed text, stop, copy, another try, thumbs."""

    def reply(question):
        def again():
            answer.remove()
            reply(question)

        with put_message("assistant", onretry=again, onrate=print) as answer:
            for token in model(question):
                answer.write(token)

    while True:
        question = chat_input(
            "Ask anything",
            files=True,
            suggestions=[
                "What is greenio?",
                "How does Stop work?",
            ],
        )
        put_message("user", question)
        reply(question)
