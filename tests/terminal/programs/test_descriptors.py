"""File descriptors 0, 1 and 2 of a run are the visitor's terminal."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_functions_of_os_see_the_visitors_terminal(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import os, select, shutil, sys
        print(os.isatty(0), os.isatty(sys.stdout.fileno()), os.get_terminal_size(), shutil.get_terminal_size())
        os.write(1, b"from os.write\\n")
        with open("/dev/tty", "w") as tty: print("from tty", file=tty)
        print(select.select([sys.stdin], [], [], 0.01)[0])
        read, write = os.pipe()
        print(select.select([sys.stdin, read], [], [], 0.05)[0])
        print("now ", end="", flush=True)
        print(select.select([0], [], [])[0], os.read(0, 100))
        for refused in (lambda: os.dup(1), lambda: os.dup2(2, 1)):
            try: refused()
            except OSError as error: print("share one process" in str(error))
        """,
        [("now ", "line\n")],
        together=True,
    )
    size = "os.terminal_size(columns=80, lines=24)"
    assert played.text.splitlines() == [
        f"True True {size} {size}",
        "from os.write",
        "from tty",
        "[]",
        "[]",
        "now line",
        "[0] b'line\\n'",
        "True",
        "True",
    ]
    assert played.stdout == ""


def test_single_keys_are_read_without_echo(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import sys, termios, tty
        before = termios.tcgetattr(0)
        tty.setcbreak(sys.stdin)
        print("key? ", end="", flush=True)
        print(repr(sys.stdin.read(1)))
        try:
            print("again? ", end="", flush=True)
            sys.stdin.read(1)
        except KeyboardInterrupt:
            print("interrupted")
        termios.tcsetattr(0, termios.TCSADRAIN, before)
        print(input("line? "))
        """,
        [("key? ", "k"), ("again? ", "\x03"), ("line? ", "text\n")],
        together=True,
    )
    assert played.text == "key? 'k'\nagain? interrupted\nline? text\ntext\n"
    assert played.visits[0].modes == ["raw", "line"]


def test_a_password_is_hidden(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import getpass
        print(len(getpass.getpass("secret? ")), input("name? "))
        """,
        [("secret? ", "swordfish\n"), ("name? ", "Ann\n")],
        together=True,
    )
    assert played.text == "secret? \nname? Ann\n9 Ann\n"
    assert played.visits[0].modes[0] == "hidden"


def test_the_program_is_in_the_foreground_of_its_terminal(tmp_path: Path) -> None:
    script = """
    import fcntl, os, struct, termios
    group = os.tcgetpgrp(0)
    os.tcsetpgrp(0, group)
    print(group == os.getpgrp() == struct.unpack("i", fcntl.ioctl(1, termios.TIOCGPGRP, bytes(4)))[0])
    print(struct.unpack("HHHH", fcntl.ioctl(1, termios.TIOCGWINSZ, "\\0" * 8)))
    """
    assert play(tmp_path, script).text == "True\n(24, 80, 0, 0)\n"


def test_reading_a_pipe_waits_unless_the_program_has_set_it_otherwise(tmp_path: Path) -> None:
    script = """
    import os, subprocess
    child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    answer = input("for the child: ")
    os.write(child.stdin.fileno(), answer.encode())
    print(os.read(child.stdout.fileno(), 100))
    os.set_blocking(child.stdout.fileno(), False)
    try:
        os.read(child.stdout.fileno(), 100)
    except BlockingIOError:
        print("nothing there")
    child.stdin.close()
    child.wait()
    master, slave = os.openpty()
    child = subprocess.Popen("sleep 0.1; echo from a pty", shell=True, stdin=slave, stdout=slave)
    print(os.read(master, 100))
    os.set_blocking(0, False)
    """
    played = play(tmp_path, script, [("child: ", "hello\n")], together=True)
    assert played.text.splitlines()[1:] == ["b'hello'", "nothing there", "b'from a pty\\r\\n'"]


def test_the_rest_of_a_key_outlives_a_flush_of_the_terminal(tmp_path: Path) -> None:
    script = """
    import sys, termios
    def key():
        before = termios.tcgetattr(0)
        raw = termios.tcgetattr(0)
        raw[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(0, termios.TCSAFLUSH, raw)
        try:
            return sys.stdin.read(1)
        finally:
            termios.tcsetattr(0, termios.TCSADRAIN, before)
    print("key?", end="", flush=True)
    print([key() for _ in range(3)])
    """
    assert play(tmp_path, script, [("key?", "\x1b[A")]).text == "key?['\\x1b', '[', 'A']\n"


def test_poll_and_selectors_wait_for_what_the_visitor_types(tmp_path: Path) -> None:
    script = """
    import os, select, selectors, sys
    before = len(os.listdir("/dev/fd"))
    poll = select.poll()
    poll.register(sys.stdin, select.POLLIN)
    print(poll.poll(0))
    print("poll ", end="", flush=True)
    print(poll.poll(), poll.poll(0), input(), poll.poll(0))
    poll.unregister(0)
    for kind in (selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector):
        selector = kind()
        selector.register(sys.stdin, selectors.EVENT_READ, "data")
        print(f"{kind.__name__} ", end="", flush=True)
        print([(key.fileobj is sys.stdin, key.data, events) for key, events in selector.select()], input())
        print(selector.select(0.001))
        selector.close()
    read, write = os.pipe()
    print("select ", end="", flush=True)
    print([each == 0 for each in select.select([0, read], [], [])[0]], os.read(0, 100))
    """
    names = ["poll", "GeventSelector", "SelectSelector", "PollSelector", "select"]
    played = play(tmp_path, script, [(f"{name} ", "line\n") for name in names], together=True)
    assert played.text.splitlines() == [
        "[]",
        "poll line",
        "[(0, 1)] [(0, 1)] line []",
        *(text for name in names[1:4] for text in (f"{name} line", "[(True, 'data', 1)] line", "[]")),
        "select line",
        "[True] b'line\\n'",
    ]


def test_asyncio_reads_what_the_visitor_types(tmp_path: Path) -> None:
    script = """
    import asyncio, sys
    async def main():
        loop = asyncio.get_running_loop()
        lines = asyncio.Queue()
        loop.add_reader(sys.stdin, lambda: lines.put_nowait(sys.stdin.readline()))
        print("callback ", end="", flush=True)
        print(repr(await lines.get()))
        loop.remove_reader(sys.stdin)
        print("thread ", end="", flush=True)
        print(await asyncio.to_thread(input))
        reader = asyncio.StreamReader()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        print("stream ", end="", flush=True)
        print(await reader.readline())
    asyncio.run(main())
    """
    steps = [(f"{name} ", "line\n") for name in ("callback", "thread", "stream")]
    played = play(tmp_path, script, steps, together=True)
    assert played.text == "callback line\n'line\\n'\nthread line\nline\nstream line\nb'line\\n'\n"
    assert played.code == 0
