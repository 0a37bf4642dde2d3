"""A file and its content."""

from pywebio.input import *
from pywebio.output import *


def main():
    file = file_upload("Notes", accept=".txt")
    put_text(file["filename"], file["content"].decode(), file["mime_type"])


STEPS = [
    "upload data=hello file",
    "submit",
    "see hello file",
]
