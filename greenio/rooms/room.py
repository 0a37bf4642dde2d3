"""The object that authors use: a room by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio import limits
from greenio.json_values import check_text, from_json, to_json
from greenio.rooms.backend import rooms
from greenio.rooms.listener import Listener
from greenio.rooms.membership import Membership
from greenio.runtime.current import known_task, require_kind
from greenio.runtime.native import call_in_hub, native_ident
from greenio.runtime.tasks.task_runner import spawn, traced


class Room:
    """A room, which any session and any thread may use. All ``Room("lobby")`` are the same room.

    Rooms are in this process. Where several processes serve the app, ``GREENIO_ROOMS=redis://host:6379`` keeps them in a
    Redis or Valkey server, for all of them (``pip install 'greenio-web[redis]'``). Everybody gets the same messages in
    the same order, from the moment on at which the loop begins.

    :param name: 1 to 200 characters.
    :raises TypeError: the name is no str.
    :raises ValueError: it is empty or too long.

    A loop over the room waits for messages. It ends when the session ends. In it stands a :class:`Missed` for messages
    that were gone before the loop came to them.

    Example::

        for message in Room("lobby"):
            put_text(message)
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = check_text("Room(): name", name, limits.ROOM_NAME)
        rooms()  # a wrong address, or a missing package, is told where the script begins

    def __repr__(self) -> str:
        return f"Room({self.name!r})"

    def publish(self, message: object) -> None:
        """Send a message to all who listen. Returns when it has its place in the order of messages.

        Works after the end of the session, too, such as in ``defer_call()``.

        :param message: None, bool, int, float, str, or lists and dicts of them; at most 64 KB as JSON.
        :raises TypeError: it is something else.
        :raises ValueError: it is too long.
        :raises RedisUnavailable: the server was away for 30 seconds; the message may have been sent or not.

        Example: ``Room("lobby").publish({"name": "Ann", "text": "Hello"})``
        """
        encoded = to_json(f"{self!r}.publish()", message, limits.ROOM_MESSAGE_BYTES)
        rooms().publish(self.name, encoded)

    def history(self, n: int = 20) -> list[Any]:
        """Return the last messages, the oldest first.

        A room keeps about 1,000; in a server until nobody has written for a week.

        :param n: how many, up to 1,000. Default: 20.
        :raises ValueError: ``n`` is negative or larger.
        :raises RedisUnavailable: the server was away for 30 seconds.

        Example: ``for message in Room("lobby").history(5): put_text(message)``
        """
        count = _check_count("history", "n", n)
        return [from_json(each) for each in rooms().history(self.name, count)] if count else []

    def listen(self, history: int = 0) -> Listener:
        """Return a loop over the messages from now on, after the last ``history`` ones. None is missing between them.

        :param history: how many earlier messages come first, up to 1,000. Default: 0, as in ``for message in room``.
        :raises RedisUnavailable: the server was away for 30 seconds. The loop raises it as well.

        Example: ``for message in Room("lobby").listen(history=20): put_text(message)``
        """
        return Listener(rooms(), self.name, _check_count("listen", "history", history))

    def __iter__(self) -> Listener:
        return iter(self.listen())

    def __aiter__(self) -> Listener:
        return self.listen()

    def on_message(self, function: Callable[[Any], object], history: int = 0) -> Listener:
        """Call a function for each message, in a task of this session beside the caller, which goes on.

        The session stays open until the page is closed, or ``close()`` of the result is called. An exception in the
        function is shown like one of the app, and ends the calls.

        :param function: gets the message.
        :param history: see :meth:`listen`.
        :returns: what ends the calls by ``close()``.
        :raises RuntimeError: this is a coroutine session: use ``async for`` in ``run_async()``.
        :raises SessionNotFoundException: the caller belongs to no session.
        :raises SessionClosedException: the session is closed.

        Example: ``Room("lobby").on_message(put_text, history=20)``
        """
        if not callable(function):
            raise TypeError(f"on_message(): function must be callable, not {type(function).__name__}")
        task = require_kind("on_message", coroutine=False)
        session = task.session
        session.check(task)
        listener = self.listen(history)

        def call_for_each() -> None:
            for message in listener:
                function(message)

        def start() -> None:
            spawn(session, traced(session, "", call_for_each), ended=listener.close)

        if native_ident() == session.home_thread:
            start()
        else:
            call_in_hub(session.loop, start)
        return listener

    def join(self, name: str) -> Membership:
        """Enter a name: :meth:`members` has it until ``leave()``, the end of the session, or that of the process.

        :param name: 1 to 200 characters.
        :returns: what ends it: a context manager with ``leave()``.
        :raises TypeError: the name is no str.
        :raises ValueError: it is empty or too long.
        :raises RedisUnavailable: the server was away for 30 seconds.

        Example: ``with Room("lobby").join("Ann"): input("Say something")``
        """
        task = known_task()
        session = None if task is None or task.session.closed else task.session
        here = rooms()
        membership = Membership(
            self.name, check_text("join(): name", name, limits.ROOM_NAME), session, here.leave
        )
        here.join(membership)
        if session is not None:
            session.tasks.defer(membership.leave)
        return membership

    def members(self) -> list[str]:
        """Return the names that are in the room, in the order in which they came, each once.

        A process that was killed takes up to 30 seconds to leave.

        :raises RedisUnavailable: the server was away for 30 seconds.

        Example: ``put_text("Here:", ", ".join(Room("lobby").members()))``
        """
        return list(dict.fromkeys(rooms().members(self.name)))


def _check_count(function: str, parameter: str, count: int) -> int:
    if not isinstance(count, int):
        raise TypeError(f"{function}(): {parameter} must be an int, not {type(count).__name__}")
    if not 0 <= count <= limits.ROOM_MESSAGES:
        raise ValueError(
            f"{function}(): {parameter} must be 0 to {limits.ROOM_MESSAGES}, as many as a room keeps, not {count}"
        )
    return count
