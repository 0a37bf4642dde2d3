"""Keys of a program that changes the settings of its terminal."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play

#: Reads one key as many programs do: the terminal is set for it, and back after it.
KEY = """
import sys, termios, tty
def key():
    before = termios.tcgetattr(0)
    tty.setcbreak(0)
    try:
        return sys.stdin.read(1)
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
"""


def test_a_page_stays_with_keys_between_key_and_key(tmp_path: Path) -> None:
    script = f"""{KEY}
print("keys ", end="", flush=True)
print([key() for _ in range(3)])
print("more ", end="", flush=True)
print([key()], input("line "))
"""
    played = play(tmp_path, script, [("keys ", "a\x7fc"), ("more ", "d"), ("line ", "text\n")], together=True)
    assert played.text == "keys ['a', '\\x7f', 'c']\nmore line text\n['d'] text\n"
    assert played.visits[0].modes == ["raw", "line"]


def test_a_program_that_reads_no_more_keys_gets_lines_and_shows_what_was_typed(tmp_path: Path) -> None:
    script = f"""{KEY}
import time
print("keys ", end="", flush=True)
print([key()])
while not sys.stdin.isatty() or not __import__("select").select([0], [], [], 0)[0]:
    time.sleep(0.01)
print(input())
"""
    played = play(tmp_path, script, [("keys ", "a"), ("['a']\n", "b\n")])
    assert played.text == "keys ['a']\nb\nb\n"


def test_ctrl_c_among_keys_is_no_end_of_the_input(tmp_path: Path) -> None:
    script = """
import sys, tty
tty.setcbreak(0)
try:
    print("now ", end="", flush=True)
    sys.stdin.read(1)
except KeyboardInterrupt:
    print("again ", end="", flush=True)
    print(repr(sys.stdin.read(1)))
"""
    played = play(tmp_path, script, [("now ", "\x03"), ("again ", "k")])
    assert played.text == "now again 'k'\n"
