"""A form, a pin and a value of the page in a coroutine app."""

from pywebio.input import *
from pywebio.output import *
from pywebio.pin import *
from pywebio.session import *


async def main():
    person = await input_group("Person", [input("Name", name="name"), input("Age", name="age", type=NUMBER)])
    put_text(person["name"], person["age"])
    put_input("city", label="City", value="Bern")
    put_text(await pin.city, await eval_js("1 + n", n=2))
    changed = await pin_wait_change("city")
    put_text("changed", changed)


STEPS = [
    "fill name=Eva",
    "fill age=31",
    "submit",
    "see Bern 3",
    "fill city=Rome",
    "see changed",
]
