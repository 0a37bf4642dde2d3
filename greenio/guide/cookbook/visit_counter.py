"""Count visitors"""

from greenio import storage
from greenio.output import put_metric


def visit_counter():
    """`increment()` is one step: of two visitors at the same moment, both count. The number is still there after a
    restart."""
    put_metric("Visits", storage.app.increment("cookbook-visits"))
