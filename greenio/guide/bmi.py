"""Body mass index"""

from greenio.input import FLOAT, input, input_group
from greenio.output import put_markdown


def positive(number):
    if number is None or number <= 0:
        return "Please enter a number above 0"


def bmi():
    """Several inputs in one form, with checks."""
    you = input_group(
        "Your measures",
        [
            input("Height (cm)", name="height", type=FLOAT, validate=positive),
            input("Weight (kg)", name="weight", type=FLOAT, validate=positive),
        ],
    )
    value = you["weight"] / (you["height"] / 100) ** 2
    limits = [(16, "severely underweight"), (18.5, "underweight"), (25, "normal"), (30, "overweight")]
    verdict = next((verdict for limit, verdict in limits if value < limit), "obese")
    put_markdown(f"Your BMI is **{value:.1f}**: {verdict}.")
