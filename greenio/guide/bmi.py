"""Body mass index"""

from greenio.input import FLOAT, input, input_group
from greenio.output import put_markdown


def positive(number):
    if number is None or number <= 0:
        return "Please enter a number above 0"


def verdict(value):
    if value < 18.5:
        return "underweight"
    return "normal" if value < 25 else "overweight"


def bmi():
    """Several inputs in one form, with checks. `input_group()` shows one form and blocks until the visitor sends it; the answer
    is a dict. A check that returns a text refuses the value, and the text stands below its field."""
    you = input_group(
        "Your measures",
        [
            input(
                "Height (cm)",
                name="height",
                type=FLOAT,
                validate=positive,
            ),
            input(
                "Weight (kg)",
                name="weight",
                type=FLOAT,
                validate=positive,
            ),
        ],
    )
    value = you["weight"] / (you["height"] / 100) ** 2
    word = verdict(value)
    put_markdown(f"Your BMI is **{value:.1f}**: {word}.")
