"""A file of the server is chosen."""

import os
import tempfile

from pywebio.output import *
from pywebio_battery import *

FOLDER = tempfile.TemporaryDirectory()
for name in ("notes.txt", "other.py", "Picture.PNG"):
    with open(os.path.join(FOLDER.name, name), "w") as file:
        file.write("text")
    os.utime(file.name, (0, 0))


def main():
    path = file_picker(FOLDER.name, cancelable=True)
    put_text("nothing" if path is None else os.path.basename(path))


STEPS = [
    "see Picture.PNG",
    "press CANCEL",
    "see nothing",
]
