"""Monitoring of machines"""

import random
import time
from datetime import datetime

from greenio.output import (
    get_output,
    put_badge,
    put_card,
    put_columns,
    put_line_chart,
    put_log,
    put_metric,
    put_table,
)
from greenio.pin import pin, put_slider

MACHINES = ["amber", "birch", "cedar", "dune"]


class Machine:
    """A made-up machine; yours is asked over the network."""

    def __init__(self, name):
        self.name, self.load, self.is_high = name, random.uniform(20, 60), False

    def measure(self):
        self.load = min(100, max(0, self.load + random.uniform(-9, 9.5)))
        return self.load


def mean(machines):
    return sum(machine.load for machine in machines) / len(machines)


def badge(machine):
    return put_badge("High", "danger") if machine.is_high else put_badge("Fine", "success")


def monitoring():
    """Figures, a chart and a log that change each second. Outputs with a name are changed in their place, so nothing
    flickers; the loop ends when the visitor leaves."""
    machines = [Machine(name) for name in MACHINES]
    put_columns(
        [
            put_metric("Mean load", "0 %").named("mean"),
            put_metric("Highest", "0 %").named("highest"),
            put_metric("Alarms", 0).named("alarms"),
        ]
    )
    put_slider("limit", label="Alarm above (%)", value=70, min_value=30, max_value=100)
    now = [datetime.now()]
    chart = put_line_chart({"Load": [mean(machines)]}, x=now, title="Mean load", max_points=60, height=220)
    chart.named("loads")
    states = put_table([["", ""]], header=["Machine", "Load", "State"]).named("states")
    put_columns([chart, put_card(states, title="Machines")], widths=[2, 1])
    log = put_log(height=160, label="Alarms").show()
    alarms, means = 0, [mean(machines)]

    while True:
        for machine in machines:
            was_high, machine.is_high = machine.is_high, machine.measure() > pin.limit
            if machine.is_high and not was_high:
                alarms += 1
                log.write(f"{machine.name} is at {machine.load:.0f} %", level="warning")
            elif was_high and not machine.is_high:
                log.write(f"{machine.name} is fine again", level="info")
        means = [*means[-30:], mean(machines)]
        highest = max(machines, key=lambda machine: machine.load)
        chart.append((datetime.now(), means[-1]))
        get_output("mean").update("Mean load", f"{means[-1]:.0f} %", sparkline=means)
        get_output("highest").update("Highest", f"{highest.name}: {highest.load:.0f} %")
        get_output("alarms").update("Alarms", alarms)
        rows = [[machine.name, f"{machine.load:.0f} %", badge(machine)] for machine in machines]
        get_output("states").update(rows, header=["Machine", "Load", "State"])
        time.sleep(1)
