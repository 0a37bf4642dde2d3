"""A chart that follows a slider"""

from greenio.output import put_line_chart, put_scope, use_scope
from greenio.pin import pin_on_change, put_slider


@use_scope("curve", clear=True)
def draw(power):
    put_line_chart([x**power for x in range(10)], title=f"x^{power}")


def slider_chart():
    """Each move of the slider draws the chart anew. `init_run` draws it once at the beginning."""
    put_slider("power", label="Power", value=2, max_value=5)
    put_scope("curve")
    pin_on_change("power", onchange=draw, init_run=True)
