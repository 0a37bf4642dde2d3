"""Heavy work beside the hub: ``offload()`` and ``cpu()``.

In here: native threads and processes that compute for sessions, and the results that sessions wait for. Not in here:
tasks that themselves run on native threads (``tasks.native_tasks``).
"""
