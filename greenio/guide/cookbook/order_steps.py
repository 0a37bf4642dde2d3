"""Ask step by step, with a way back"""

from greenio.input import checkbox, input, slider, wizard
from greenio.output import put_markdown


def order_steps():
    """A step is a list of items with a title, or a function of the answers so far, which may leave its step out.

    What was typed is kept for the way back."""

    def address(answers):
        if answers["delivery"]:
            return "Where to", [input("Street", name="street"), input("Town", name="town")]

    data = wizard(
        [
            (
                "Who are you?",
                [
                    input("Name", name="name", required=True),
                    checkbox(options=["Deliver it"], name="delivery"),
                ],
            ),
            address,
            ("What is it?", [slider("Cups of tea", name="cups", value=1, min_value=1, max_value=9)]),
        ]
    )
    put_markdown(f"Thank you, {data['name']}: {data['cups']} cups, {data.get('town', 'to fetch')}")
