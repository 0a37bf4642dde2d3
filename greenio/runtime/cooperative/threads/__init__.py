"""Locks, queues and threads of a patched process, used by tasks and by native threads such as those of ``offload()``.

gevent makes them for one thread with one hub. Here they serve several. Not here: greenio's own native threads and
locks (``runtime.native``).
"""
