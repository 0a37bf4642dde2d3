"""Run as a script: tasks that compute are killed in all kinds of loops. Prints those that could clean up."""

from __future__ import annotations

import greenio  # first: it patches

# isort: split
import sys
import time

import gevent

from greenio.runtime.fairness.preemption import preemptor
from greenio.server.lifecycle import start as serve
from greenio.testing import Visit

assert serve
assert greenio


def step():
    return 1


def only_a_loop(done):
    try:
        while True:
            pass
    finally:
        done()


def calls_into_c(done):
    try:
        while True:
            time.process_time()
    finally:
        done()


def a_condition(done):
    try:
        while step():
            step()
    finally:
        done()


def an_iterator(done):
    try:
        for number in iter(int, 1):
            number += 1
    except gevent.GreenletExit:
        done()
        raise


class Context:
    def __init__(self, done):
        self.done = done

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.done()


def a_context_manager(done):
    with Context(done):
        while time.time():
            step()


def main() -> None:
    for function in (only_a_loop, calls_into_c, a_condition, an_iterator, a_context_manager):
        visit = Visit(
            lambda function=function: function(
                lambda: print(function.__name__, file=sys.__stdout__, flush=True)
            )
        )
        while not preemptor.preemptions:
            gevent.sleep(0.01)
        preemptor.preemptions = 0
        for task in list(visit.session.tasks):
            task.end()
        while visit.session.tasks:
            gevent.sleep(0.01)
    preemptor.stop()


if __name__ == "__main__":
    preemptor.start()
    main()
