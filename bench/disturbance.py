"""Others' clicks while some sessions are busy: shared by the metrics of fairness."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from bench.load import Job, click_steadily, percentile
from bench.peers.base import Visit


async def disturbed(
    job: Job, others: list[Visit], button: str, until: bytes, culprits: int, seconds: float = 2
) -> dict[str, Any]:
    """Percentiles of the others' clicks that were due while ``culprits`` further sessions are busy.

    With no culprit: during ``seconds``.
    """
    loop = asyncio.get_running_loop()
    busy = await job.visits("work", culprits) if culprits else []
    started = loop.time()

    async def disturb(visit: Visit) -> None:
        # A server that was blocked may take its own clients for dead; the disturbance is over then, too.
        with contextlib.suppress(ConnectionError):
            await visit.click(button, until)

    disturbance = asyncio.gather(*map(disturb, busy), asyncio.sleep(0 if busy else seconds))
    took = await click_steadily(others, job.rate, lambda _: not disturbance.done(), lossy=True)
    await disturbance
    lasted = loop.time() - started
    for visit in busy:
        visit.close()
    return {
        "p50": percentile(took, 0.5),
        "p99": percentile(took, 0.99),
        "most": max(took),
        "clicks": len(took),
        "seconds": lasted,
    }
