"""Methods of jQuery objects that plugins add."""

from pywebio.output import *
from pywebio.pin import *


def main():
    put_select("s", ["a", "b"])
    put_html("<button id=b title=hint data-toggle=tooltip>button</button>")


STEPS = [
    "js ['modal', 'tooltip', 'popover', 'collapse', 'tab', 'alert', 'dropdown', 'carousel', 'toast', 'scrollspy', 'button', 'selectpicker'].filter((name) => typeof $.fn[name] !== 'function').join()",
    "js $('#b').tooltip().button('toggle').length",
]
