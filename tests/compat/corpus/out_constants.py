"""Names of positions and sizes."""

from pywebio.output import *
from pywebio.output import Output


def main():
    put_text("last")
    output = put_text("first", position=OutputPosition.TOP)
    put_scope("long", [put_text(number) for number in range(3)])
    put_text("end", scope="long", position=OutputPosition.BOTTOM)
    scroll_to("long", Position.TOP)
    put_text(isinstance(output, Output), Position.MIDDLE, PopupSize.LARGE)
    popup("Large", "text", size=PopupSize.LARGE)


STEPS = [
    "see text",
    "js document.querySelectorAll('.modal-dialog.modal-lg').length",
]
