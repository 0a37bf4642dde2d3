"""Ask before something is deleted"""

from greenio.battery import confirm
from greenio.output import put_button, put_text, toast


def delete_question():
    """`confirm()` opens a popup and waits for the answer. It is True or False, so it stands in an `if`."""

    def delete():
        if confirm("Delete all 12 photos?", "They are gone then."):
            toast("Deleted")
        else:
            toast("Nothing was deleted")

    put_text("12 photos")
    put_button("Delete all", onclick=delete, color="danger")
