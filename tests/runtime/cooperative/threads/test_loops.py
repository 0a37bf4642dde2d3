"""Loops of hubs that several native threads call."""

from __future__ import annotations

from pathlib import Path

from tests.support.servers.script_process import run, write

# With this interval threads take turns within the operations of a loop. With gevent's own loop the count was -10 then.
SCRIPT = """
import sys
import greenio, gevent
from greenio.runtime.native import call_in_hub, start_native_thread

sys.setswitchinterval(1e-6)
loop = gevent.get_hub().loop
before, called = loop.activecnt, []

def call():
    for _ in range(50_000):
        call_in_hub(loop, called.append, 1)

for _ in range(6):
    start_native_thread(call)
with gevent.Timeout(60):
    while len(called) < 300_000:
        gevent.sleep(0.0001)
gevent.sleep(0.01)
print(loop.activecnt - before)
"""

DESTROYED = """
import greenio, gevent
from greenio.runtime.native import call_in_hub, start_native_thread

loops = []

def make_and_destroy():
    hub = gevent.get_hub()
    loop = hub.loop
    hub.destroy(destroy_loop=True)
    loops.append(loop)

start_native_thread(make_and_destroy)
with gevent.Timeout(10):
    while not loops:
        gevent.sleep(0.001)
try:
    call_in_hub(loops[0], print)
except ValueError:
    print("gone")
"""

ALONE = """
import greenio, gevent
from gevent.event import Event
from greenio.runtime.native import call_in_hub

loop = gevent.get_hub().loop
gevent.sleep(0.01)  # the loop is in the middle of a turn
for _ in range(3):
    event = Event()
    call_in_hub(loop, event.set)
    event.wait()  # nothing else keeps the loop
print("called")
"""


def test_calls_of_many_threads_are_counted_right(tmp_path: Path) -> None:
    done = run(write(tmp_path, SCRIPT))
    assert done.stdout == "0\n", done.stderr


def test_a_call_in_a_destroyed_loop_is_refused(tmp_path: Path) -> None:
    done = run(write(tmp_path, DESTROYED))
    assert done.stdout == "gone\n", done.stderr


def test_a_loop_that_waits_for_nothing_else_makes_its_calls(tmp_path: Path) -> None:
    done = run(write(tmp_path, ALONE))
    assert done.stdout == "called\n", done.stderr
