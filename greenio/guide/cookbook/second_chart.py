"""Update a chart each second"""

import random
import time
from datetime import datetime

from greenio.output import put_line_chart


def second_chart():
    """`append()` sends a new point only, and the last 60 stay. The loop ends when the visitor leaves."""
    level = 50.0
    first = (datetime.now(), level)
    chart = put_line_chart([first], title="Load", max_points=60).show()
    while True:
        level += random.uniform(-5, 5)
        chart.append((datetime.now(), level))
        time.sleep(1)
