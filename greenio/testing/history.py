"""The history of a page: the locations of an app of several pages that were shown, and where the visitor is in it."""

from __future__ import annotations

from greenio.protocol import commands


class ShownHistory:
    """The browser's history, as far as the app has made it."""

    def __init__(self) -> None:
        self.title = ""
        """The title of the page."""
        self._locations = [""]
        self._place = 0

    @property
    def location(self) -> str:
        """The address of the page below the app; empty in an app without pages."""
        return self._locations[self._place]

    def show(self, command: commands.ShowPage) -> None:
        """Become another page."""
        self.title = command.title
        if command.action == "push":
            self._locations[self._place + 1 :] = [command.location]
            self._place += 1
        elif command.action in ("adopt", "replace"):
            self._locations[self._place] = command.location

    def move(self, steps: int) -> str:
        """Go back (below 0) or forward; return the location there.

        :raises AssertionError: the history does not reach that far.
        """
        place = self._place + steps
        if not 0 <= place < len(self._locations):
            raise AssertionError(f"the history has no page {'before' if steps < 0 else 'after'} this one")
        self._place = place
        return self.location
