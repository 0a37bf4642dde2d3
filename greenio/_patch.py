"""Make the standard library cooperative, as early as possible, and repair what was imported before.

``import greenio`` calls :func:`patch_early`, so that ``time.sleep()``, sockets and threads of a script yield to the
other visitors. gevent replaces the attributes of standard modules; names that other modules had bound to the
originals before (``from time import sleep``, ``class Worker(Thread)``) keep blocking, and HTTPS even ends in
endless recursion. They are found and rebound here; one warning names what cannot be repaired. Each effect is shown by
``bench/gevent_facts.md``, Late patching.
"""

from __future__ import annotations

import importlib
import os
import sys
import threading
import types
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from typing import Any

from gevent import monkey
from gevent.monkey import MonkeyPatchWarning, is_module_patched

from greenio.code_owner import owner_of_module
from greenio.environ import variable
from greenio.error_pages import see
from greenio.exceptions import GreenioWarning
from greenio.runtime.cooperative.install import make_cooperative
from greenio.runtime.cooperative.threads.locks import patch_thread_locks
from greenio.runtime.cooperative.threads.loops import make_loops_safe
from greenio.runtime.host import is_hosted

_OFF = frozenset(("0", "false", "no", "off"))

#: Debuggers keep the originals on purpose: they run on while the program is stopped.
_DEBUGGERS = frozenset(
    [
        "debugpy",
        "pydevd",
        "_pydevd_bundle",
        "_pydev_bundle",
        "_pydevd_frame_eval",
        "_pydevd_sys_monitoring",
    ]
)
#: Servers that run an event loop of asyncio. They import the application that they serve, so they come first.
_ASYNCHRONOUS_SERVERS = ("uvicorn", "hypercorn", "daphne", "granian")
_HOLDERS = (type, types.FunctionType)


def patch_early() -> None:
    """Patch the standard library for gevent, unless ``GREENIO_PATCH=0`` or it is patched already.

    Unless ``GREENIO_PATCH=1`` asks for it, nothing is patched below another program that needs its thread, such as a
    notebook's kernel: servers then get a native thread of their own. Nor is anything in the process of an asynchronous
    server: threads of the server and its frameworks would be greenlets of a hub that never runs. Apps that are mounted
    there run on threads.

    Warns with one :class:`GreenioWarning` that names everything that was made too early to become cooperative.
    """
    make_loops_safe()
    wish = os.environ.get("GREENIO_PATCH", os.environ.get("PYWEBIO_PATCH", "1"))
    if wish.strip().lower() in _OFF:
        return
    if is_module_patched("threading"):
        patch_thread_locks()
        make_cooperative()
        return
    if variable("PATCH") is None and (is_hosted() or _is_asynchronous_server()):
        return
    threads = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
    unrepaired = list(_describe_threads(threads))
    for thread in threads:
        _let_end_quietly(thread)  # it may end any moment
    native_ident = threading.get_ident()
    with warnings.catch_warnings(), _entry_points_read_once():
        # gevent would warn of what is repaired below.
        warnings.simplefilter("ignore", MonkeyPatchWarning)
        patch_thread_locks()  # before the first is made
        monkey.patch_all()
    _keep_import_locks(native_ident)
    make_cooperative()  # before the repair, which then reaches what was bound to the originals of these, too
    unrepaired += _Repair(monkey.saved).run()  # type: ignore[attr-defined]
    if unrepaired:
        warnings.warn(_message(unrepaired), GreenioWarning, stacklevel=3)


@contextmanager
def _entry_points_read_once() -> Iterator[None]:
    """Read the entry points of the installed packages once for all of gevent's patching.

    gevent looks up plugins at each of 25 events, and each time the standard library reads the files of all packages
    again: with 57 installed that took 45 ms of a start of 290.
    """
    read = metadata.entry_points
    metadata.entry_points = read().select
    try:
        yield
    finally:
        metadata.entry_points = read


def _message(unrepaired: list[str]) -> str:
    shown = unrepaired[:12]
    if len(unrepaired) > len(shown):
        shown.append(f"and {len(unrepaired) - len(shown)} more")
    return (
        "greenio was imported too late to make everything cooperative. These may block all visitors at once:\n  - "
        + "\n  - ".join(shown)
        + "\nImport greenio before other modules, or start the script with 'greenio run script.py', which comes "
        "first by itself. GREENIO_PATCH=0 turns patching off" + see("error_late_import") + "."
    )


def _describe_threads(threads: list[threading.Thread]) -> Iterator[str]:
    for thread in threads:
        yield f"thread {thread.name!r}, already running"
    if threading.current_thread() is not threading.main_thread():
        yield "the import of greenio itself, which happens outside of the main thread"


def _let_end_quietly(thread: threading.Thread) -> None:
    """Avoid a KeyError at the end of a native thread, which would look itself up by a greenlet's id."""
    ident = thread.ident
    vars(thread)["_delete"] = lambda: threading._active.pop(ident, None)  # type: ignore[attr-defined]


def _keep_import_locks(native_ident: int) -> None:
    """Keep the ownership of the locks of modules that are being imported, greenio's own among them.

    The import system calls the patched ``get_ident()`` from now on, and would wait for itself. gevent corrects this
    too, but only while there is no other thread.
    """
    for reference in list(importlib._bootstrap._module_locks.values()):  # type: ignore[attr-defined]
        lock = reference()
        if lock is not None and getattr(lock, "owner", None) == native_ident:
            lock.owner = threading.get_ident()


def _is_asynchronous_server() -> bool:
    return any(name in sys.modules for name in _ASYNCHRONOUS_SERVERS)


class _Repair:
    """Rebinds names, base classes and default arguments from the originals to gevent's replacements.

    :param saved: gevent's record of what it has replaced: module name to attribute name to original.
    """

    def __init__(self, saved: dict[str, dict[str, Any]]) -> None:
        self._replacements: dict[int, tuple[Any, Any]] = {}
        self._names: dict[int, str] = {}
        self._failures: list[str] = []
        for module_name, attributes in saved.items():
            module = sys.modules.get(module_name)
            for name, original in attributes.items():
                replacement: Any = getattr(module, name, original)
                if replacement is not original and callable(original):
                    self._replacements[id(original)] = (original, replacement)
                    self._names[id(original)] = f"{module_name}.{name}"
        self._kinds = _instance_kinds(saved)
        self._found: dict[int, tuple[Any, list[tuple[str, dict[str, Any], str]]]] = {}
        """Objects that keep blocking, each with the names that modules have for it."""

    def run(self) -> list[str]:
        """Repair everything that can be repaired, and return descriptions of the rest."""
        for original, replacement in list(self._replacements.values()):
            if isinstance(original, type) and isinstance(replacement, type):
                self._rebase_subclasses(original, replacement)
        modules: dict[str, Any] = dict(sys.modules)
        for name, module in modules.items():
            if isinstance(module, types.ModuleType) and not _is_left_alone(name):
                self._repair_namespace(name, vars(module))
        for value, places in self._found.values():
            self._replace_object(value, places)
        return self._failures

    def _replace_object(self, value: Any, places: list[tuple[str, dict[str, Any], str]]) -> None:
        # References of the namespaces, of the record of it, of ``value`` here and at the caller, and of the argument:
        # nothing else uses it.
        is_unshared = sys.getrefcount(value) <= len(places) + 4
        fresh = _fresh_copy(value) if is_unshared else None
        for owner, namespace, name in places:
            if fresh is None:
                self._failures.append(f"{owner}.{name}, {self._kinds[type(value)]} made before")
            else:
                namespace[name] = fresh

    def _rebase_subclasses(self, original: type, replacement: type) -> None:
        subclasses: list[type] = type.__subclasses__(original)
        for subclass in subclasses:
            if _is_left_alone(subclass.__module__):
                continue
            bases = tuple(replacement if base is original else base for base in subclass.__bases__)
            try:
                subclass.__bases__ = bases
            except TypeError:  # the two have different layouts in memory
                self._failures.append(
                    f"class {subclass.__module__}.{subclass.__qualname__}, derived from {self._names[id(original)]}"
                )

    def _repair_namespace(self, owner: str, namespace: dict[str, Any]) -> None:
        for name in list(namespace):
            value = namespace[name]
            found = self._replacements.get(id(value))
            if found is not None:
                namespace[name] = found[1]
            elif type(value) in self._kinds:
                self._found.setdefault(id(value), (value, []))[1].append((owner, namespace, name))
            elif isinstance(value, _HOLDERS) and getattr(value, "__module__", None) == owner:
                self._repair_holder(owner, value)

    def _repair_holder(self, owner: str, holder: Any) -> None:
        if isinstance(holder, types.FunctionType):
            if holder.__defaults__:
                holder.__defaults__ = tuple(map(self._replacement, holder.__defaults__))
            if holder.__kwdefaults__:
                holder.__kwdefaults__ = {
                    name: self._replacement(value) for name, value in holder.__kwdefaults__.items()
                }
            return
        for name, value in list(vars(holder).items()):
            found = self._replacements.get(id(value))
            if found is not None:
                # The originals are builtins, which do not become methods; functions would.
                as_is = staticmethod(found[1]) if isinstance(found[1], types.FunctionType) else found[1]
                setattr(holder, name, as_is)
            elif isinstance(value, types.FunctionType):
                self._repair_holder(owner, value)

    def _replacement(self, value: Any) -> Any:
        found = self._replacements.get(id(value))
        return value if found is None else found[1]


def _is_left_alone(module_name: str) -> bool:
    # gevent breaks when its own names are rebound, or those of the standard library, such as ``_socket``.
    return owner_of_module(module_name) is not None or module_name.partition(".")[0] in _DEBUGGERS


def _instance_kinds(saved: dict[str, dict[str, Any]]) -> dict[type, str]:
    """Return the types whose existing objects keep blocking, with a description of each."""
    kinds: dict[type, str] = {}
    threads = saved.get("_thread", {})
    if "allocate_lock" in threads:
        kinds[type(threads["allocate_lock"]())] = "a lock"
    for module, name, description in (
        ("threading", "_CRLock", "a lock"),
        ("_thread", "_local", "thread-local data"),
        ("threading", "Event", "an event"),
        ("ssl", "SSLContext", "an SSL context"),
        ("socket", "socket", "a socket"),
        ("queue", "SimpleQueue", "a queue"),
        ("queue", "Queue", "a queue"),
    ):
        kind = saved.get(module, {}).get(name)
        if isinstance(kind, type):
            kinds[kind] = description
    return kinds


def _fresh_copy(value: Any) -> Any:
    """Return a cooperative object in the same state, None where that is not possible."""
    if hasattr(value, "acquire"):
        if not value.acquire(blocking=False):
            return None
        value.release()
        is_plain = hasattr(value, "locked") and not hasattr(value, "_is_owned")
        return threading.Lock() if is_plain else threading.RLock()
    if hasattr(value, "is_set"):
        event = threading.Event()
        if value.is_set():
            event.set()
        return event
    if type(value).__name__ == "_local":
        local = threading.local()
        vars(local).update(vars(value))
        return local
    return None
