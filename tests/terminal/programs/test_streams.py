"""Standard streams of each visitor."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_output_has_all_the_ways_of_a_terminal(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import sys
        sys.stdout.write("a"); sys.stdout.writelines(["b", "c\\n"])
        sys.stdout.buffer.write("ü".encode()[:1]); sys.stdout.buffer.write("ü".encode()[1:] + b"\\n")
        for write, wrong in ((sys.stdout.write, b""), (sys.stdout.buffer.write, "")):
            try: write(wrong)
            except TypeError as error: print(error)
        print(sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.name, sys.stdin.buffer.name, sys.stderr.errors)
        sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
        print("error", file=sys.stderr)
        sys.__stdout__.write("original\\n")
        """,
    )
    assert played.text.splitlines() == [
        "abc",
        "ü",
        "write() argument must be str, not bytes",
        "a bytes-like object is required, not 'str'",
        "utf-8 True <stdout> <stdin> backslashreplace",
        "error",
        "original",
    ]
    assert played.stdout == played.stderr == ""


def test_input_is_read_in_lines_until_its_end(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import sys
        print(repr(sys.stdin.readline()))
        print([line for line in sys.stdin])
        print(repr(sys.stdin.buffer.readline()), sys.stdin.read(2) + "|", sys.stdin.readline(), repr(sys.stdin.read()))
        """,
        [("", "one\n"), ("'one\\n'\n", "two\n"), ("two\n", "three\n"), ("three\n", "\x04"), ("]\n", "ü\n"),
         ("ü\n", "abc\n"), ("abc\n", "rest\n"), ("rest\n", "\x04")],
    )  # fmt: skip
    assert "['two\\n', 'three\\n']" in played.text
    assert "b'\\xc3\\xbc\\n' ab| c\n 'rest\\n'" in played.text


def test_a_replaced_or_closed_stream_is_the_visitors_own(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import contextlib, io, logging, sys
        class Upper:
            def __init__(self, stream): self.stream = stream
            def write(self, text): return self.stream.write(text.upper())
            def flush(self): self.stream.flush()
        name = input("name? ")
        sys.stdout = Upper(sys.stdout)
        print("wrapped", name)
        with contextlib.redirect_stdout(io.StringIO()) as kept:
            print("kept")
            input("waits ")
        sys.stdout = sys.__stdout__
        print(repr(kept.getvalue()))
        logging.basicConfig(format="%(message)s")
        logging.warning("logged for %s", name)
        sys.stderr.flush()
        sys.stdout.close()
        try: print("more")
        except ValueError as error: print(error, file=sys.stderr)
        """,
        [("name? ", "Ann\n"), ("WRAPPED ANN\n", "x\n")],
        together=True,
    )
    assert played.text.splitlines()[2:] == [
        "x",
        "'kept\\nwaits '",
        "logged for Ann",
        "I/O operation on closed file.",
    ]
    assert played.stderr == ""


def test_what_is_written_waits_for_the_end_of_its_line(tmp_path: Path) -> None:
    script = """
    import atexit, os, sys
    atexit.register(sys.stdout.write, "at exit ")
    sys.stdout.write("waits ")
    os.write(1, b"first\\n")
    sys.stdout.flush()
    sys.stdout.buffer.write(b"bytes\\n")
    print("line")
    sys.stdout.buffer.write(b"more\\n")
    print("end ", end="")
    os.write(1, b"before\\n")
    """
    played = play(tmp_path, script)
    assert played.text == "first\nwaits bytes\nline\nbefore\nmore\nend at exit "


def test_what_waits_is_shown_before_a_traceback_and_lost_by_an_exit_at_once(tmp_path: Path) -> None:
    script = """
    import os
    print("shown", end=" ")
    text = input()
    print(text, end=" ")
    if text == "lost":
        os._exit(0)
    1 / 0
    """
    assert play(tmp_path, script, [("shown ", "too\n")]).text.startswith("shown too\ntoo Traceback")
    assert play(tmp_path, script, [("shown ", "lost\n")]).text == "shown lost\n"
