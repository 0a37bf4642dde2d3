"""Charts of the real libraries in a page, as pictures: ``python -m tests.support.scripts.real_charts FOLDER``.

Needs the packages plotly, pyecharts, altair, vl-convert-python, bokeh, matplotlib, seaborn and pandas, which no test does:
the tests have stand-ins. Fails if a chart is missing, wants another site, or makes an error.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from greenio import start_server
from greenio.output import put, put_html, put_markdown, put_text

PORT = 18_474
CHARTS = ".js-plotly-plot, div[_echarts_instance_], .vega-embed, .bk-Figure, svg[role=img][aria-label]"


def app() -> None:
    """Show a chart of each library, by put() and by the idioms of notebooks."""
    import altair
    import matplotlib as mpl
    import pandas
    import plotly.express as px
    import plotly.graph_objects as go
    from bokeh.io import output_notebook
    from bokeh.plotting import figure, show
    from pyecharts.charts import Bar, Pie

    mpl.use("Agg")
    import seaborn
    from matplotlib.figure import Figure

    data = pandas.DataFrame(
        {"month": ["May", "June"] * 3, "sold": [3, 5, 4, 6, 2, 7], "what": list("aabbcc")}
    )
    put_markdown("## plotly")
    put(px.bar(data, x="month", y="sold", color="what", barmode="group", title="Sold"))
    line = go.Figure(go.Scatter(x=[1, 2, 3], y=[3, 1, 2]))
    put_html(line.to_html(include_plotlyjs="require", full_html=False))
    put(line.update_layout(template="ggplot2", height=250))
    put_markdown("## pyecharts")
    put_html(
        Bar().add_xaxis(list("abc")).add_yaxis("one", [1, 2, 3]).add_yaxis("two", [3, 2, 1]).render_notebook()
    )
    put(Pie().add("", [("Tea", 3), ("Coffee", 2)]))
    put_markdown("## altair")
    put(altair.Chart(data).mark_bar().encode(x="month:N", y="sold:Q", color="what:N", xOffset="what:N"))
    put_markdown("## bokeh")
    output_notebook(notebook_type="pywebio")
    chart = figure(height=260, title="Line")
    chart.line([1, 2, 3], [3, 1, 2], legend_label="one")
    show(chart)
    put_markdown("## matplotlib and seaborn")
    drawn = Figure(figsize=(7, 3))
    axes = drawn.subplots()
    axes.plot([3, 1, 2], label="one")
    axes.legend()
    put(drawn)
    with seaborn.axes_style("darkgrid"):
        bars = Figure(figsize=(7, 3)).subplots()
        put(seaborn.barplot(data, x="month", y="sold", hue="what", ax=bars))
    put_text("All shown")


def main(folder: Path) -> int:
    """Take the pictures; return the number of faults."""
    threading.Thread(target=start_server, args=(app, PORT), daemon=True).start()
    faults: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: (
                faults.append(request.url)
                if request.url.startswith("http") and f":{PORT}/" not in request.url
                else None
            ),
        )
        page.goto(f"http://127.0.0.1:{PORT}/")
        page.get_by_text("All shown").wait_for(timeout=120_000)
        if (count := page.locator(CHARTS).count()) != 9:
            faults.append(f"{count} charts instead of 9")
        for name, mode, width in [("light", "light", 1280), ("dark", "dark", 1280), ("phone", "dark", 390)]:
            page.evaluate(f"document.documentElement.dataset.bsTheme = '{mode}'")
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_timeout(2000)  # animations of the libraries
            page.screenshot(path=folder / f"{name}.png", full_page=True)
        browser.close()
    print(*faults, sep="\n")
    return len(faults)


if __name__ == "__main__":
    raise SystemExit(min(main(Path(sys.argv[1])), 1))
