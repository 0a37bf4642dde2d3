"""Live charts"""

import math
import random
import time

from greenio.output import (
    put_area_chart,
    put_bar_chart,
    put_button,
    put_line_chart,
    put_pie_chart,
    put_scatter_chart,
)


def appending():
    """Points as they come

    Sixty times a second, of which the last 600 stay. The page draws once a frame."""
    chart = put_line_chart([(0, 0.0, 1.0)], title="Waves", max_points=600).show()

    def run():
        for step in range(1, 600):
            chart.append((step, math.sin(step / 20), math.cos(step / 33)))
            time.sleep(1 / 60)

    put_button("Run", run, mutex_mode=True)


def bars():
    """Bars, updated in place"""
    drinks = ["Tea", "Coffee", "Water"]
    chart = put_bar_chart([12, 7, 19], x=drinks, title="Orders").show()

    def again():
        chart.update([random.randint(1, 20) for _ in drinks], x=drinks, title="Orders")

    put_button("Other values", again)


def areas():
    """Areas of several series, with a gap"""
    put_area_chart({"read": [3, 5, 4, None, 6, 8], "write": [1, 2, 2, 3, 1, 2]}, title="Load")


def scatter():
    """Single points"""
    put_scatter_chart([(random.gauss(0, 1), random.gauss(0, 1)) for _ in range(200)])


def pie():
    """Parts of a whole"""
    put_pie_chart({"Rent": 900, "Food": 420, "Travel": 180, "Other": 130})


EXAMPLES = appending, bars, areas, scatter, pie


def live_charts():
    """Charts without another library, in the page's colours, for data that comes while you look."""
