"""Photos, recordings, signatures, places"""

from greenio.input import camera, input, input_group, location, record_audio, signature
from greenio.output import popup, put_button, put_file, put_image, put_link


def signed():
    """A signature

    Drawn by finger, pen or mouse; who cannot draw types a name. The result is an uploaded file, a PNG: black on white,
    whatever the colours of the page."""

    def ask():
        picture = signature("Received by", required=True)
        popup("Thank you", put_image(picture["content"], width="100%"))

    put_button("Ask", onclick=ask)


def photo():
    """A photo

    Of the computer's camera, or by the phone's own. Who has none, or does not allow it, chooses a picture. Browsers give
    the camera to pages under https and under `localhost` only, and a proxy must not forbid it by `Permissions-Policy`."""

    def ask():
        picture = camera("Your portrait", max_size="10M")
        if picture:
            popup("Thank you", put_image(picture["content"], width="100%"))

    put_button("Ask", onclick=ask)


def recording():
    """A recording

    Of the microphone, under the same conditions. It ends by itself, and can be heard and made again before it is sent. Its
    kind depends on the browser (`mime_type`): WebM, or MP4 on Apple's devices."""

    def ask():
        memo = record_audio("Your message", max_seconds=20)
        if memo:
            popup(f"{memo['size'] / 1000:.0f} KB", put_file(memo["filename"], memo["content"]))

    put_button("Ask", onclick=ask)


def place():
    """A place

    Where the visitor is, as the browser knows it: it looks when the visitor presses the button, never before, and asks for
    permission. Under https and `localhost` only, as the camera. With `high_accuracy=True` a phone asks the satellites."""

    def ask():
        here = location("Where are you?")
        if here is None:
            popup("You keep it to yourself")
            return
        link = f"https://www.openstreetmap.org/?mlat={here.latitude}&mlon={here.longitude}"
        popup(f"Within {here.accuracy:.0f} m", put_link("On the map", link, new_window=True))

    put_button("Ask", onclick=ask)


def several():
    """In a form with other items

    As every input: with a `name` it is an item of `input_group()` and `wizard()`."""

    def ask():
        data = input_group(
            "Delivery",
            [
                input("Parcel", name="parcel", required=True),
                signature("Received by", name="signed", required=True),
            ],
        )
        popup(f"Parcel {data['parcel']}", put_image(data["signed"]["content"], width="100%"))

    put_button("Ask", onclick=ask)


EXAMPLES = signed, photo, recording, place, several


def capture():
    """A drawing, a photo, a place or a recording, made at the moment, in the same form as all other answers."""
