"""All kinds of fields in a coroutine app, one after the other."""

from pywebio.input import *
from pywebio.output import *


async def main():
    put_text(await select("Select", ["a", "b"]))
    put_text(await checkbox("Checkbox", ["c", "d"], value=["d"]))
    put_text(await radio("Radio", ["e", "f"], value="e"))
    put_text(await textarea("Textarea", value="some text"))
    put_text(await slider("Slider", value=7))
    put_text((await file_upload("File"))["content"])


STEPS = [
    "submit",
    "see Checkbox",
    "submit",
    "see Radio",
    "submit",
    "see Textarea",
    "submit",
    "see Slider",
    "submit",
    "see File",
    "upload data=hello",
    "submit",
    "see hello",
]
