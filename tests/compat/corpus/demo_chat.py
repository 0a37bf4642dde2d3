"""Lines of a chat."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_scrollable(put_scope("msgs"), height=200, keep_bottom=True)
    while True:
        data = input_group(
            "Say",
            [input(name="msg"), actions(name="cmd", buttons=["Send", {"label": "Exit", "type": "cancel"}])],
        )
        if data is None:
            break
        put_markdown("`me`: %s" % data["msg"], sanitize=True, scope="msgs")
    put_text("bye")


STEPS = [
    "fill msg=hello",
    "press Send",
    "see me: hello",
    "press Exit",
    "see bye",
]
