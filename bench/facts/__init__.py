"""Small scripts, one for each group of facts in ``bench/gevent_facts.md``: ``python -m bench.facts.NAME``.

They measure gevent, greenlet, gevent-websocket and CPython by themselves; greenio's own figures come from ``python -m bench``.
"""
