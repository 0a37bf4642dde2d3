"""HTML with style and script."""

from pywebio.input import *
from pywebio.output import *


def main():
    put_html("<h3>Head</h3><p id='p'>old</p>")
    put_html("<script>document.getElementById('p').innerText = 'new'</script>")
    put_html("<style>#p { color: rgb(1, 2, 3) }</style>")


STEPS = [
    "see new",
    "js getComputedStyle(document.getElementById('p')).color",
]
