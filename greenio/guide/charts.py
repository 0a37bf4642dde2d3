"""Charts"""

import importlib.util

from greenio.output import put, put_text


def with_matplotlib():
    """matplotlib

    Drawn in the page's colours, in light and dark. So is what seaborn draws."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 3))
    axes = figure.subplots()
    axes.bar(["Mon", "Tue", "Wed"], [3, 1, 2])
    axes.set_title("Sold")
    put(figure)


def with_plotly():
    """plotly

    So does `put_html(fig.to_html(include_plotlyjs="require"))`."""
    import plotly.graph_objects as go

    put(go.Figure(go.Scatter(x=[1, 2, 3], y=[3, 1, 2])))


def with_bokeh():
    """bokeh"""
    from bokeh.plotting import figure

    chart = figure(height=300, sizing_mode="stretch_width")
    chart.line([1, 2, 3], [3, 1, 2], line_width=2)
    put(chart)


def with_altair():
    """altair

    With `vl-convert-python`, which contains the JavaScript."""
    import altair

    days = altair.Data(values=[{"day": "Mon", "sold": 3}, {"day": "Tue", "sold": 1}])
    bars = altair.Chart(days).mark_bar().encode(x="day:N", y="sold:Q")
    put(bars.properties(width=300))


def with_pyecharts():
    """pyecharts

    So does `put_html(chart.render_notebook())`."""
    from pyecharts.charts import Bar

    put(Bar().add_xaxis(["Mon", "Tue", "Wed"]).add_yaxis("Sold", [3, 1, 2]))


def with_pandas():
    """pandas

    Few rows are shown as a table, many as a grid that scrolls."""
    import pandas

    put(pandas.DataFrame({"day": ["Mon", "Tue"], "sold": [3, 1]}))
    put(pandas.DataFrame({"number": range(1000)}))


def with_polars():
    """polars"""
    import polars

    put(polars.DataFrame({"day": ["Mon", "Tue"], "sold": [3, 1]}))


def of_your_own():
    """Your own

    An object that draws itself."""

    class Bars:
        def __init__(self, *heights):
            self.heights = heights

        def _repr_svg_(self):
            bars = "".join(
                f'<rect x="{40 * i}" y="{100 - h}" width="30" height="{h}" fill="#2f55d4"/>'
                for i, h in enumerate(self.heights)
            )
            return f'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="100">{bars}</svg>'

    put(Bars(90, 30, 60))


def not_installed():
    """Not installed here

    Their examples are shown after you have installed them."""
    put_text(", ".join(MISSING))


def charts():
    """Charts of well-known libraries, interactive and without the internet.

    They have the page's colours and font, in light and dark, and the width of their column. A template, theme, colour or
    width that you have chosen stays as it is."""


PACKAGES = {
    "matplotlib": with_matplotlib,
    "plotly": with_plotly,
    "bokeh": with_bokeh,
    "altair": with_altair,
    "pyecharts": with_pyecharts,
    "pandas": with_pandas,
    "polars": with_polars,
}
MISSING = [package for package in PACKAGES if importlib.util.find_spec(package) is None]
EXAMPLES = [of_your_own, *(example for package, example in PACKAGES.items() if package not in MISSING)]
if MISSING:
    EXAMPLES.append(not_installed)
