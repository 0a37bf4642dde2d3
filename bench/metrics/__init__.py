"""The metrics by name, in the order of the table. Each is one file ``bench_<name>.py``.

A metric's file declares ``TITLE``, ``VALUES`` and ``SIZES`` (parameters by size), ``measure(harness)``, which
runs in the harness and returns figures, and, if it needs load, ``load(job)``, which runs in the load process.
"""

from __future__ import annotations

import importlib
from types import ModuleType

NAMES = (
    "idle",
    "open",
    "click",
    "lines",
    "broadcast",
    "sleep",
    "burn",
    "upload",
    "page",
    "render",
    "start",
)


def load(name: str) -> ModuleType:
    """The metric of that name."""
    if name not in NAMES:
        raise ValueError(f"no metric {name!r}; there are {', '.join(NAMES)}")
    return importlib.import_module(f"bench.metrics.bench_{name}")
