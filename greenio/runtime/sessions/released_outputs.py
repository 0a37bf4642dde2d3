"""Outputs that one statement drops together.

``[put_text(i) for i in range(3)]`` as a statement drops a list, and CPython lets go of a list from its end: the
outputs would come out in reverse. So an output that is dropped while others of its session still exist waits
until it is certain that the statement drops no more: another statement drops or outputs something, or the hub
comes round. Then the group leaves in the order of creation.
"""

from __future__ import annotations

from greenio.engine.mirror.page import MirroredCommand
from greenio.runtime.native import native_ident


class ReleasedOutputs:
    """Encoded outputs dropped by one statement. Guarded by the channel lock.

    :param place: identifies the statement: which frame, which instruction in it.
    """

    __slots__ = ("_outputs", "_seen", "place", "thread")

    def __init__(self, place: tuple[int, int]) -> None:
        self.place = place
        self.thread = native_ident()
        self._outputs: list[tuple[int, bytes | MirroredCommand]] = []
        self._seen = 0

    def add(self, number: int, entry: bytes | MirroredCommand) -> None:
        """Add an output; ``number`` grows with every output that is created."""
        self._outputs.append((number, entry))

    def is_complete(self) -> bool:
        """Return whether no more can come.

        Certain on the thread of the statement, which runs something else by now. Another thread takes the group for
        complete when it has not grown since the last call.
        """
        if self.thread == native_ident() or self._seen == len(self._outputs):
            return True
        self._seen = len(self._outputs)
        return False

    def in_order(self) -> list[bytes | MirroredCommand]:
        """Return the outputs in the order in which they were created."""
        return [entry for _, entry in sorted(self._outputs)]
