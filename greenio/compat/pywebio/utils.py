"""``pywebio.utils``. It has no ``__all__``: a star import gives all of it, ``asyncio`` and ``time`` included."""

import asyncio
import functools
import inspect
import os
import queue as queue
import random as random
import secrets
import socket
import string
import time as time
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Generator
from logging import Logger
from typing import Any

from greenio.names import check_name
from greenio.server.pages.static import STATIC_PATH as STATIC_PATH
from greenio.session.info import Info
from greenio.session.local import Local
from greenio.sizes import parse_size
from greenio.utils import pyinstaller_datas as pyinstaller_datas

ObjectDictProxy = Local
ReadOnlyObjectDict = Info

_LETTERS = string.ascii_letters + string.digits


def get_free_port() -> int:
    """Return a port of this machine on which nothing listens now."""
    with socket.socket() as listener:
        listener.bind(("", 0))
        port: int = listener.getsockname()[1]
        return port


async def wait_host_port(host: str, port: int, duration: float = 10, delay: float = 2) -> bool:
    """Wait until something listens on a port.

    :param duration: seconds after which it gives up.
    :param delay: seconds between two tries.
    :returns: whether something listens.
    """
    end = time.monotonic() + duration
    while True:
        try:
            _, writer = await asyncio.wait_for(asyncio.open_connection(host, port), max(delay, 1))
        except (OSError, asyncio.TimeoutError):
            if time.monotonic() + delay > end:
                return False
            await asyncio.sleep(delay)
        else:
            writer.close()
            return True


def random_str(length: int = 16) -> str:
    """Return random letters and digits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def run_as_function(gen: Generator[Any, Any, Any]) -> Any:
    """Run a generator to its end, giving back to it what it yields, and return its result."""
    value = None
    while True:
        try:
            value = gen.send(value)
        except StopIteration as end:
            return end.value


async def to_coroutine(gen: Generator[Any, Any, Any]) -> Any:
    """Run a generator to its end, awaiting what it yields, and return its result."""
    value = None
    while True:
        try:
            awaited: Coroutine[Any, Any, Any] = gen.send(value)
        except StopIteration as end:
            return end.value
        value = await awaited


def _unwrapped(function: Any) -> Any:
    while isinstance(function, functools.partial):
        function = function.func
    return function


def iscoroutinefunction(object: Any) -> bool:
    """Return whether a function, or the one inside of a partial, is a coroutine function."""
    return inspect.iscoroutinefunction(_unwrapped(object))


def isgeneratorfunction(object: Any) -> bool:
    """Return whether a function, or the one inside of a partial, is a generator function."""
    return inspect.isgeneratorfunction(_unwrapped(object))


def get_function_name(func: Any, default: str | None = None) -> str | None:
    """Return the name of a function, or of the one inside of a partial; ``default`` if it has none."""
    return getattr(_unwrapped(func), "__name__", default)


def get_function_doc(func: Any) -> str:
    """Return the docstring of a function, or of the one inside of a partial."""
    return inspect.getdoc(_unwrapped(func)) or ""


def get_function_attr(func: Any, attrs: list[str]) -> dict[str, Any]:
    """Return those of the attributes that a function, or the one inside of a partial, has."""
    found: dict[str, Any] = {}
    for each in (func, _unwrapped(func)):
        for name in attrs:
            if name not in found and hasattr(each, name):
                found[name] = getattr(each, name)
    return found


def strip_space(text: str, n: int) -> str:
    """Remove up to ``n`` blanks from the beginning of each line."""
    return "\n".join(line[:n].lstrip(" ") + line[n:] for line in text.split("\n"))


def check_dom_name_value(value: str, name: str = "`name`") -> None:
    """Raise ValueError unless ``value`` consists of letters, digits, ``-`` and ``_``."""
    check_name("check_dom_name_value", name, value)


def parse_file_size(size: int | float | str) -> int:
    """Return the bytes of a size such as ``'3M'``."""
    return parse_size(size)


def catch_exp_call(func: Callable[[], Any], logger: Logger) -> None:
    """Call a function; an exception goes into the log."""
    try:
        func()
    except Exception:
        logger.exception("an exception in %s", func)


def check_webio_js() -> None:
    """Check that the page's files are there.

    :raises RuntimeError: they are not.
    """
    if not os.path.exists(os.path.join(STATIC_PATH, "manifest.json")):
        raise RuntimeError(f"{STATIC_PATH} holds no files of the page")


class LRUDict(OrderedDict[Any, Any]):
    """A dict that remembers in which order its keys were used."""

    def __getitem__(self, key: Any) -> Any:
        self.move_to_end(key)
        return super().__getitem__(key)


class LimitedSizeQueue(queue.Queue[Any]):
    """A queue whose emptiness can be waited for."""

    def __init__(self, maxsize: int = 0) -> None:
        super().__init__(maxsize)

    def get(self) -> Any:  # type: ignore[override]
        """Remove and return the next element; raises ``queue.Empty`` if there is none."""
        return super().get(block=False)

    def wait_empty(self, timeout: float | None = None) -> bool:
        """Wait until nothing is in it; returns False when the time is over."""
        with self.not_full:
            return self.not_full.wait_for(lambda: not self._qsize(), timeout)


class Setter:
    """An object on which any attribute may be set; those that were not are None."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return None
