"""Uploads"""

from greenio.input import file_upload
from greenio.output import popup, put_button, put_image, put_table


def picture():
    """One file

    The result is a dict; `content` is read from disk when you ask for it."""

    def ask():
        photo = file_upload("A picture", accept="image/*", max_size="2M")
        if photo:
            popup(
                f"{photo['filename']}, {photo['size']} bytes",
                put_image(photo["content"], width="100%"),
            )

    put_button("Ask", onclick=ask)


def several():
    """Several files

    Files are written to disk as they arrive. An upload continues after a broken connection; files that your code does
    not keep are deleted."""

    def ask():
        files = file_upload("Files", multiple=True, max_total_size="20M", placeholder="Any files")
        rows = [[file["filename"], file["size"]] for file in files]
        popup("Thank you", put_table([["Name", "Bytes"], *rows]))

    put_button("Ask", onclick=ask)


def lines():
    """Like an open file

    `open()` reads piece by piece, `save(path)` copies, `move(path)` costs nothing on the same disk."""

    def ask():
        text = file_upload("A text file", accept=[".txt", ".csv", "text/*"], required=True)
        with text.open() as file:
            count = sum(1 for _ in file)
        popup(text["filename"], f"{count} lines")

    put_button("Ask", onclick=ask)


EXAMPLES = picture, several, lines


def uploads():
    """Files from the visitor, of any size that the server allows, in constant memory."""
