"""Child processes have the visitor's terminal."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_children_write_read_and_end_like_in_a_terminal(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import os, subprocess, sys
        print("before")
        subprocess.run(["echo", "inherited"])
        print(subprocess.run(["echo", "captured"], capture_output=True, text=True).stdout, end="")
        print(os.system("echo from system; exit 3") >> 8)
        print(subprocess.call([sys.executable, "-c", "import os; print(os.isatty(0), os.get_terminal_size()); input('child? ')"]))
        print(subprocess.run(["sh", "-c", "echo oops >&2"], stderr=subprocess.PIPE).stderr)
        try: subprocess.run(["no-such-program"])
        except FileNotFoundError: print("not found")
        print(input("after? "))
        """,
        [("child? ", "Bob\r"), ("after? ", "x\n")],
        together=True,
    )
    assert played.text.splitlines() == [
        "before",
        "inherited",
        "captured",
        "from system",
        "3",
        "True os.terminal_size(columns=80, lines=24)",
        "child? Bob",
        "0",
        "b'oops\\n'",
        "not found",
        "after? x",
        "x",
    ]
    assert played.stdout == ""


def test_ctrl_c_reaches_the_child_and_the_program(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import subprocess, sys
        code = "import time\\nprint('ready', flush=True)\\ntry: time.sleep(60)\\nexcept KeyboardInterrupt: print('child')"
        try:
            subprocess.run([sys.executable, "-c", code])
        except KeyboardInterrupt:
            print("program")
        """,
        [("ready\n", "\x03")],
        visits=1,
    )
    assert played.text.replace("^C", "") in ("ready\nchild\nprogram\n", "ready\nprogram\n"), played.text


def test_forked_children_have_the_terminal_and_leave_others_alone(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import multiprocessing, os, sys, time
        def work(number):
            time.sleep(0.05)
            print("worker", number)
        pid = os.fork()
        if pid == 0:
            time.sleep(0.05)
            print("forked", os.isatty(1), input("child? "), flush=True)
            sys.exit(3)
        print("code", os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
        os.fork() or os._exit(4)
        print("code", os.WEXITSTATUS(os.wait()[1]))
        process = multiprocessing.get_context("fork").Process(target=work, args=(1,))
        process.start()
        process.join()
        print(input("after? "))
        """,
        [("child? ", "Bob\r"), ("after? ", "x\n")],
    )
    assert played.text.splitlines() == [
        *("child? Bob", "forked True Bob", "code 3", "code 4", "worker 1", "after? x", "x")
    ]
    assert (played.code, played.stdout) == (0, "")


def test_a_child_beyond_the_limit_waits_and_its_visitor_is_told(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import gevent.lock, importlib, subprocess, sys
        children = importlib.import_module("greenio.terminal.programs.children")
        if not hasattr(children, "is_small"):
            children._ptys, children.is_small = gevent.lock.BoundedSemaphore(1), True
        subprocess.run([sys.executable, "-c", "input('child? ')"])
        """,
        [("child? ", "x\r")],
        together=True,
    )
    first, second = sorted((each.text for each in played.visits), key=len)
    assert first == "child? x\n"
    assert second.startswith("All terminals for other programs are taken.")
    assert second.endswith("\r\x1b[Kchild? x\n")


def test_processes_of_multiprocessing_print_in_the_visitors_terminal_and_know_his_modules(
    tmp_path: Path,
) -> None:
    script = """
    import multiprocessing, own, subprocess
    def work(queue):
        print("in the process", flush=True)
        queue.put(own.Message("hello"))
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    process = context.Process(target=work, args=(queue,))
    process.start()
    print(queue.get().text)
    process.join()
    subprocess.run(["sh", "-c", "exit 3"], check=True)
    """
    own = "class Message:\n    def __init__(self, text): self.text = text\n"
    played = play(tmp_path, script, files={"own.py": own})
    lines = played.text.splitlines()
    assert sorted(lines[:2]) == ["hello", "in the process"]
    assert 'subprocess.py", line' in played.text  # the library's own frame, as in a terminal
    assert lines[-1].endswith("returned non-zero exit status 3.")
    assert played.stdout == ""


def test_a_child_has_the_programs_settings_and_what_it_leaves_unread_is_the_programs(tmp_path: Path) -> None:
    script = """
    import subprocess, sys, tty
    tty.setcbreak(0)
    child = subprocess.Popen(["sh", "-c", "stty -a | grep -o -e -icanon; printf 'keys? '; sleep 0.2"])
    child.wait()
    print(repr(sys.stdin.read(1)), repr(sys.stdin.read(1)))
    """
    played = play(tmp_path, script, [("keys? ", "ab")], together=True)
    assert played.text == "-icanon\nkeys? 'a' 'b'\n"
    assert played.visits[0].modes == ["raw"]
