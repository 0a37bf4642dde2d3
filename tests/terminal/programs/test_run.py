"""A run of a program: its life from the first line to the exit code."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_every_visitor_has_a_run_of_his_own(tmp_path: Path) -> None:
    script = """
    import sys, own
    own.visits.append(input("name? "))
    seen = globals().setdefault("seen", [])
    seen.append(own.visits)
    print(len(own.visits), len(seen), sys.argv[1:], __name__)
    """
    for together in (False, True):
        played = play(
            tmp_path,
            script,
            [("name? ", "Ann\n")],
            "--flag",
            "a b",
            together=together,
            files={"own.py": "visits = []"},
        )
        assert played.text == "name? Ann\n1 1 ['--flag', 'a b'] __main__\n"
        assert played.code == 0
        assert played.stdout == ""


def test_a_traceback_shows_the_program_only(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import time
        def ask():
            try:
                input("now ")
            except KeyboardInterrupt as error:
                raise ValueError("bad") from error
        ask()
        """,
        [("now ", "\x03")],
    )
    lines = played.text.splitlines()
    assert [line.split(",")[0] for line in lines if line.startswith("  File")] == [
        f'  File "{tmp_path / "script.py"}"'
    ] * 3
    assert lines[-1] == "ValueError: bad"
    assert "The above exception was the direct cause" in played.text
    assert played.code == 1


def test_exit_codes_are_those_of_python(tmp_path: Path) -> None:
    program = """
    import sys, os, atexit
    atexit.register(print, "at exit")
    how = input()
    if how == "message": sys.exit("message")
    if how == "end": os._exit(4)
    if how == "interrupt": raise KeyboardInterrupt
    if how == "eof": input()
    sys.exit(int(how))
    """
    for typed, code, end in (
        ("3", 3, "3\nat exit\n"),
        ("message", 1, "message\nmessage\nat exit\n"),
        ("end", 4, "end\n"),
        ("interrupt", 130, "KeyboardInterrupt\nat exit\n"),
    ):
        played = play(tmp_path, program, [("", typed + "\n")], visits=1)
        assert (played.code, played.text.endswith(end)) == (code, True), played.text
    played = play(tmp_path, program, [("", "eof\n"), ("eof\n", "\x04")], visits=1)
    assert "EOFError\nat exit\n" in played.text
    assert "greenio/" not in played.text


def test_ctrl_c_reaches_input_sleep_sockets_threads_and_loops(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import queue, socket, threading, time
        def loop():
            while True: pass
        pair = socket.socketpair()
        waits = [lambda: input(), lambda: time.sleep(60), lambda: pair[0].recv(1), loop,
                 lambda: threading.Event().wait(), lambda: queue.Queue().get()]
        for number, wait in enumerate(waits):
            try:
                print(number, flush=True)
                wait()
            except KeyboardInterrupt:
                print("interrupted", end=" ")
        print("end")
        """,
        [(f"{number}\n", "\x03") for number in range(6)],
        together=True,
    )
    assert played.text.endswith("interrupted 5\ninterrupted end\n")


def test_closing_the_page_ends_the_run_with_finally_and_atexit(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import atexit, pathlib, subprocess, sys, time
        log = pathlib.Path(sys.argv[1])
        def note(text):
            with log.open("a") as file: print(text, file=file)
        atexit.register(note, "atexit")
        child = subprocess.Popen(["sleep", "60"])
        note(f"child {child.pid}")
        try:
            print("ready ", end="", flush=True)
            try:
                time.sleep(60)
            except Exception:
                note("caught")
        finally:
            note("finally")
        """,
        [("ready ", "")],
        str(tmp_path.parent / "log.txt"),
        leaves=True,
        visits=1,
    )
    child, *ends = (tmp_path.parent / "log.txt").read_text().splitlines()
    assert ends == ["finally", "atexit"], played
    status = Path(f"/proc/{child.split()[1]}/stat")
    assert not status.exists() or status.read_text().split()[2] == "Z"


def test_threads_belong_to_their_visitor_and_are_waited_for(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import threading, time
        from concurrent.futures import ThreadPoolExecutor
        def work(name):
            time.sleep(0.02)
            print("thread", name)
        threading.Thread(target=work, args=(input("name? "),)).start()
        with ThreadPoolExecutor(2) as pool:
            print(list(pool.map(lambda n: n + 1, [1, 2])))
        threading.Thread(target=lambda: (time.sleep(60), print("never")), daemon=True).start()
        """,
        [("name? ", "Ann\n")],
        together=True,
    )
    assert played.text == "name? Ann\n[2, 3]\nthread Ann\n"


def test_os_exit_in_a_thread_ends_the_run(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import os, threading, time
        threading.Timer(0.02, os._exit, [3]).start()
        print("waits")
        time.sleep(60)
        """,
    )
    assert (played.text, played.code) == ("waits\n", 3)


def test_a_program_that_prints_without_end_waits_for_its_page(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import itertools, pathlib, sys
        try:
            for count in itertools.count():
                print("y" * 70)
        finally:
            pathlib.Path(sys.argv[1]).write_text(str(count))
        """,
        [],
        str(tmp_path.parent / "count"),
        visits=1,
        leaves=True,
        pauses=True,
    )
    # Beyond the outbox of 1 MB it waits.
    assert 5_000 < int((tmp_path.parent / "count").read_text()) < 20_000, played.stderr
