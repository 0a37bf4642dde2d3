"""A popup is closed by a script."""

from pywebio.output import *


def main():
    put_text("behind")
    popup("Title", put_text("inside"))


STEPS = [
    "see inside",
    """js new Promise(resolve => setTimeout(() => {
        $('.modal').modal('hide');
        setTimeout(() => resolve(document.querySelectorAll('.modal.show').length), 2000);
    }, 1500))""",
]
