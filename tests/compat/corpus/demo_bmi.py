"""The body mass of the guide."""

from pywebio.input import *
from pywebio.output import *


def main():
    height = input("Height (cm)", type=FLOAT)
    weight = input("Weight (kg)", type=FLOAT)
    bmi = weight / (height / 100) ** 2
    for top, status in [(18.5, "thin"), (25, "normal"), (1000, "heavy")]:
        if bmi <= top:
            put_markdown("Your BMI: `%.1f`, that is **%s**" % (bmi, status))
            break


STEPS = [
    "answer 180",
    "see Weight",
    "answer 75",
    "see normal",
]
