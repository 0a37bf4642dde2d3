"""Pre-emption: a task that computes without yielding does not freeze the other sessions.

In here: the timer, the points at which a task may be interrupted, parking it and letting it go on. Not in here:
noticing a hub that cannot be interrupted (``stall``).
"""

from greenio.runtime.fairness.preemption.preemptor import Preemptor, preemptor

__all__ = ["Preemptor", "preemptor"]
