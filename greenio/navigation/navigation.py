"""The way of one visitor from page to page.

A page is what runs from one change of the location to the next: its function, the callbacks that are started while it
is shown, and the threads that they register. When the visitor goes on, these have *left*: their waits end and their
next call into greenio raises ``PageLeftException``, as the end of a session does; nothing else of them is interrupted.
What ran before the first page (``pages(shell=)``), and the callbacks that it has made, never leave.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from greenio import limits
from greenio.engine.locations import Location, parse_location
from greenio.engine.scopes import ROOT
from greenio.navigation.page_map import PageMap
from greenio.protocol import commands, events
from greenio.runtime.current import current_task
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.interfaces import SessionPort, Task
from greenio.runtime.native import call_in_hub, native_ident
from greenio.runtime.tasks.task import numbers
from greenio.runtime.tasks.task_runner import spawn, traced

log = hub_logger("greenio.session")


class Navigation:
    """The location of one session's page, and what belongs to which page.

    :param session: of the visitor.
    :param pages: of the app.
    :param location: where the visitor comes in.
    """

    __slots__ = (
        "_action",
        "_first",
        "_has_begun",
        "_is_due",
        "_lasting",
        "_pages",
        "_permanent",
        "_session",
        "_shell",
        "_shown",
        "location",
    )

    def __init__(self, session: SessionPort, pages: PageMap, location: Location) -> None:
        self.location = location
        self._session = session
        self._pages = pages
        self._action: commands.HistoryAction = "adopt"
        self._has_begun = False
        self._is_due = False
        # Tasks are numbered in the order in which they begin.
        self._shown = 0
        """The number of the command that has shown the page."""
        self._shell = self._first = 0
        """The numbers of the last task of the shell, and of the first task of the page that is shown."""
        self._permanent: frozenset[Callable[..., Any]] = frozenset()
        """The functions of the shell's callbacks."""
        self._lasting: set[int] = set()
        """The numbers of the tasks that run one of them."""

    def begin(self) -> None:
        """Show the first page: the shell is there."""
        self._has_begun = True
        self._shell = next(numbers)
        session = self._session
        bound = [] if session.pins is None else session.pins.bound_functions()
        self._permanent = frozenset([*session.callbacks.functions(), *bound])
        call_in_hub(session.loop, self._schedule)

    def go(self, location: Location, *, replace: bool = False) -> None:
        """Go to another location. The caller, if it belongs to a page, has left it then.

        :param replace: the location takes the place of the present one in the browser's history.
        """
        if location == self.location and self._action != "adopt":
            replace = True
        task = current_task()
        session = self._session
        move = partial(self._move, location, "replace" if replace else "push")
        if native_ident() == session.home_thread:
            move()
            return
        call_in_hub(session.loop, move)
        while self._belongs_to_page(task.number) and not self.has_left(task) and not session.closed:
            session.park(task, limits.LEFT_POLL)

    def received(self, event: events.Navigate) -> None:
        """Follow the visitor, who has followed a link or gone back or forward. Called in the hub."""
        try:
            location = parse_location(event.location)
        except ValueError as error:
            self._session.warn_about_page(log, "session %s: the page asked for no location: %s", error)
            return
        self._move(location, event.action)

    def has_left(self, task: Task) -> bool:
        """Return whether the task belongs to a page that is not shown any more."""
        number = task.number
        return number < self._first and self._belongs_to_page(number)

    def ignores(self, function: Callable[[Any], Any]) -> bool:
        """Return whether a click that calls the function was made on a page that was left, as by a double click."""
        is_shown = not self._is_due and self._session.channel.outbox.acked >= self._shown
        return not is_shown and function not in self._permanent

    def tracked(self, function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return the function of a callback as it is to be run."""
        return partial(self._run_lasting, function) if function in self._permanent else function

    # Inside

    def _belongs_to_page(self, number: int) -> bool:
        return self._shell < number and number not in self._lasting

    def _run_lasting(self, function: Callable[[Any], Any], value: Any) -> None:
        number = current_task().number
        self._lasting.add(number)
        try:
            function(value)
        finally:
            self._lasting.discard(number)

    def _move(self, location: Location, action: commands.HistoryAction) -> None:
        self.location = location
        if not self._has_begun:
            self._action = "replace"
            return  # the shell still asks; its end shows this location
        if not (self._is_due and self._action == "push"):  # what is pushed in place of another is pushed once
            self._action = action
        self._schedule()

    def _schedule(self) -> None:
        """Let what belongs to the page leave, then show the next one; of several in one turn the last."""
        self._leave()
        if not self._is_due:
            self._is_due = True
            # After the tasks that were woken: their ``finally`` comes before the next page.
            self._session.loop.run_callback(self._show)

    def _leave(self) -> None:
        """Let go of the page that is shown: what belongs to it and waits is woken."""
        self._first = next(numbers)
        for task in self._session.tasks.everyone():
            if self.has_left(task):
                task.unpark()

    def _show(self) -> None:
        session = self._session
        self._is_due = False
        if session.closed:
            return
        self._leave()  # callbacks that were started since
        self._end_surplus()
        if session.pins is not None:
            session.pins.unbind_except(self._permanent)
        found = self._pages.find(self.location)
        listed = [] if self._shown else self._pages.listed()
        session.sender.enqueue(commands.ShowPage(str(self.location), found.title, self._action, listed))
        self._shown = session.sender.issued
        session.sender.enqueue(commands.ClosePopup())
        session.sender.enqueue(commands.ClearScope(ROOT))
        self._action = "replace"
        spawn(session, traced(session, f"page {found.pattern}".strip(), found.function), ended=_nothing)

    def _end_surplus(self) -> None:
        """Kill what left long ago and waits for something else than its page, beyond a bound."""
        left = [task for task in self._session.tasks if self.has_left(task)]
        for task in left[: -limits.LEFT_TASKS]:
            self._session.warn_about_page(
                log,
                "session %s: %s was ended: its page was left, and it still waited for something else",
                task.id,
            )
            task.end()


def _nothing() -> None:
    """Mark a page's function as one whose failure does not end the app."""
