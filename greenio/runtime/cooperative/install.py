"""Installs everything of this room, each part when the module that it changes is imported."""

from __future__ import annotations

from greenio.runtime.cooperative.children import patch_asyncio_children, patch_children
from greenio.runtime.cooperative.file_locks import patch_fcntl
from greenio.runtime.cooperative.forks import separate_forks
from greenio.runtime.cooperative.import_hooks import when_imported
from greenio.runtime.cooperative.pipes import patch_connections
from greenio.runtime.cooperative.running_loops import patch_running_loops
from greenio.runtime.cooperative.semaphores import patch_multiprocessing
from greenio.runtime.cooperative.sqlite import patch_sqlite
from greenio.runtime.cooperative.threads.queues import patch_thread_queues
from greenio.runtime.cooperative.threads.starts import patch_thread_starts

_is_installed = False


def make_cooperative() -> None:
    """Let what still blocks in the standard library, after gevent has patched it, wait in the hub. Once only.

    Nothing is imported that the script does not import.
    """
    global _is_installed
    if _is_installed:
        return
    _is_installed = True
    separate_forks()
    patch_children()
    patch_thread_queues()
    patch_thread_starts()
    when_imported("fcntl", patch_fcntl)
    when_imported("_multiprocessing", patch_multiprocessing)
    when_imported("multiprocessing.connection", patch_connections)
    when_imported("_sqlite3", patch_sqlite)
    when_imported("asyncio.base_events", patch_running_loops)
    when_imported("asyncio.unix_events", patch_asyncio_children)
