"""A receipt that is signed"""

from datetime import datetime

from greenio.input import input, input_group, signature
from greenio.output import put_card, put_image, put_text


def signed_receipt():
    """The visitor signs by finger or mouse, or types a name. What was signed stays on the page."""
    answer = input_group(
        "Delivery of parcel 4711",
        [
            input("Name", name="name", required=True),
            signature("Signature", name="signature", required=True),
        ],
    )
    put_card(
        [
            put_text(f"Received by {answer['name']}, {datetime.now():%d %B %Y, %H:%M}"),
            put_image(answer["signature"]["content"], width="300px", title="The signature"),
        ],
        title="Parcel 4711",
    )
