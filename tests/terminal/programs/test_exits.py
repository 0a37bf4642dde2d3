"""Signals and ends of each visitor's run."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_handlers_of_signals_are_the_visitors_own(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import os, signal, sys, time
        print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)
        def handle(number, frame):
            print("signal", number)
            if number == signal.SIGUSR1: sys.exit(7)
        signal.signal(signal.SIGINT, handle)
        signal.signal(signal.SIGTERM, handle)
        os.kill(os.getpid(), signal.SIGTERM)
        signal.signal(signal.SIGUSR1, handle)
        input("first ")
        input("second ")
        signal.raise_signal(signal.SIGUSR1)
        """,
        [("first ", "\x03"), ("signal 2\n", "\n"), ("second ", "\n")],
        together=True,
    )
    assert played.text.splitlines() == [
        "True True",
        "signal 15",
        "first signal 2",
        "",
        "second ",
        "signal 10",
    ]
    assert played.code == 7


def test_functions_of_atexit_run_for_their_visitor_in_reverse_order(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import atexit
        atexit.register(print, "first")
        @atexit.register
        def second(): 1 / 0
        atexit.register(print, "third")
        def never(): print("never")
        atexit.register(never); atexit.unregister(never)
        """,
    )
    lines = played.text.splitlines()
    assert (lines[0], lines[-2:]) == ("third", ["ZeroDivisionError: division by zero", "first"])
    assert played.code == 0
