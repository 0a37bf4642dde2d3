"""Frames of a page whose line chart gets points 60 times a second, with as many points as it keeps.

    python -m bench.chart_frames [--points 10000] [--seconds 8]

Prints the time that the page's own work takes in a frame (scripts and layout, without waiting for the next one), the
distances of frames, and the processor's time for a frame, which does not depend on what else the machine does. Exits
with 1 when a twentieth of the frames works longer than the limit of 20 ms.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.chromium import tab
from tests.support.servers.app_process import run_app

LIMIT_MS = 20.0

APP = """
    from greenio.output import put_line_chart
    def app():
        chart = put_line_chart([(n, n % 100, 50) for n in range({points})], max_points={points}).show()
        put_text("running")
        for step in range({points}, {points} + 60 * 60):
            chart.append((step, step % 100, 50 + step % 7))
            time.sleep(1 / 60)
"""

#: A message that a frame posts to itself is handled after the frame was laid out and painted.
MEASURE = """seconds => new Promise(done => {
    const work = [], distances = [];
    const channel = new MessageChannel();
    let began = 0, last = 0;
    channel.port1.onmessage = () => work.push(performance.now() - began);
    const end = performance.now() + seconds * 1000;
    const frame = time => {
        began = performance.now();
        if (last) distances.push(time - last);
        last = time;
        channel.port2.postMessage(0);
        if (began < end) requestAnimationFrame(frame); else done({work, distances});
    };
    requestAnimationFrame(frame);
})"""


def share(values: list[float], part: float) -> float:
    """Return the value below which that part of the values lies."""
    return round(sorted(values)[min(int(len(values) * part), len(values) - 1)], 2)


def busy_seconds(protocol: Any) -> float:
    """Return for how long the page's main thread has been on a processor."""
    metrics = protocol.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--points", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = run_app(Path(folder), APP.format(points=options.points))
        try:
            with tab() as chromium:
                chromium.page.goto(server.address)
                chromium.page.get_by_text("running").wait_for()
                chromium.page.wait_for_timeout(1000)
                protocol = chromium.page.context.new_cdp_session(chromium.page)
                protocol.send("Performance.enable", {"timeDomain": "threadTicks"})
                before = busy_seconds(protocol)
                found = chromium.page.evaluate(MEASURE, options.seconds)
                cpu = busy_seconds(protocol) - before
        finally:
            server.stop()
    work, distances = found["work"], found["distances"]
    result = {
        "points": options.points,
        "frames": len(work),
        "cpu_ms": round(cpu * 1000 / len(work), 2),
        "work_ms": {"median": share(work, 0.5), "95 %": share(work, 0.95), "99 %": share(work, 0.99)},
        "distance_ms": {"median": share(distances, 0.5), "95 %": share(distances, 0.95)},
    }
    print(json.dumps(result))
    return 1 if result["work_ms"]["95 %"] > LIMIT_MS else 0


if __name__ == "__main__":
    sys.exit(main())
