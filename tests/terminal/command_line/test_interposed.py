"""Programs that were started without arguments ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.programs import play

ARGPARSE = """
    import argparse, enum, pathlib, sys
    parser = argparse.ArgumentParser(prog="tool", description="Counts things.")
    parser.add_argument("what", help="to count")
    parser.add_argument("more", nargs="*", type=pathlib.Path)
    parser.add_argument("-n", "--number", type=int, default=3, help="how many (%(default)s)")
    parser.add_argument("--ratio", type=float)
    parser.add_argument("--shape", choices=["round", "flat"], default="flat")
    parser.add_argument("--loud", action="store_true")
    parser.add_argument("--color", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("-v", action="count", default=0)
    parser.add_argument("--tag", action="append")
    parser.add_argument("--point", nargs=2, type=int)
    parser.add_argument("--secret", help=argparse.SUPPRESS)
    print(vars(parser.parse_args()))
    print(sys.argv[1:])
"""

CLICK = """
    import click, sys
    @click.group()
    @click.option("--verbose", count=True)
    def cli(verbose):
        "Does things."
        print(verbose, sys.argv[1:])
    @cli.command()
    @click.argument("name")
    @click.option("--times", type=click.IntRange(1, 5), default=1, show_default=True, help="How often.")
    @click.option("--shout/--no-shout", default=False)
    @click.option("--mood", type=click.Choice(["good", "bad"]), multiple=True)
    @click.password_option()
    def greet(**given):
        "Greets."
        print(given)
    @cli.command(hidden=True)
    def debug(): ...
    cli()
"""


def test_a_form_fills_the_arguments_of_argparse(tmp_path: Path) -> None:
    answers = {
        "what": "-cats-",
        "more": "a.txt\nb c.txt",
        "number": "4",
        "shape": ["round"],
        "loud": ["loud"],
        "color": [],
        "v": "2",
        "tag": "x\ny",
        "point": "1\n-2",
    }
    played = play(tmp_path, ARGPARSE, [("tool: Counts things.", answers)], together=True)
    values, words = played.text.splitlines()
    assert eval(values, {"PosixPath": str}) == {
        "what": "-cats-",
        "more": ["a.txt", "b c.txt"],
        "number": 4,
        "ratio": None,
        "shape": "round",
        "loud": True,
        "color": False,
        "v": 2,
        "tag": ["x", "y"],
        "point": [1, -2],
        "secret": None,
    }
    assert "--number=4" in eval(words)
    assert played.code == 0


def test_defaults_are_left_out(tmp_path: Path) -> None:
    played = play(tmp_path, ARGPARSE, [("tool: Counts things.", {"what": "cats"})], visits=1)
    assert played.text.endswith("\n['cats']\n"), played


def test_a_form_asks_for_a_command_of_click_and_then_for_its_parameters(tmp_path: Path) -> None:
    steps = [
        ("script.py: Does things.", {"verbose": "1", "Command": ["greet: Greets."]}),
        (
            "script.py greet: Greets.",
            {"NAME": "Ann", "shout": ["shout"], "mood": ["bad"], "password": "secret"},
        ),
    ]
    played = play(tmp_path, CLICK, steps)
    verbose, given = played.text.splitlines()
    assert verbose.startswith("1 ['--verbose', 'greet', 'Ann'")
    assert eval(given) == {
        "name": "Ann",
        "times": 1,
        "shout": True,
        "mood": ("bad",),
        "password": "secret",
    }


@pytest.mark.parametrize("start", ["parse_args()", "parse_args(sys.argv[1:])", "parse_intermixed_args()"])
def test_every_way_to_parse_asks_once(tmp_path: Path, start: str) -> None:
    script = f"""
    import argparse, sys
    parser = argparse.ArgumentParser(prog="tool")
    parser.add_argument("name")
    print(parser.{start}.name, parser.parse_known_args()[0].name)
    """
    assert play(tmp_path, script, [("tool", {"name": "Ann"})], visits=1).text == "Ann Ann\n"


def test_commands_of_argparse_may_be_nested(tmp_path: Path) -> None:
    script = """
    import argparse
    parser = argparse.ArgumentParser(prog="tool")
    commands = parser.add_subparsers(dest="command")
    add = commands.add_parser("add", aliases=["a"], help="adds")
    kinds = add.add_subparsers(dest="kind", required=True)
    kinds.add_parser("file").add_argument("--size", type=int, required=True)
    print(vars(parser.parse_args()))
    """
    steps = [
        ("tool", {"Command": ["add: adds"]}),
        ("tool add", {"Command": ["file"]}),
        ("tool add file", {"size": "3"}),
    ]
    played = play(tmp_path, script, steps, visits=1)
    assert played.text == "{'command': 'add', 'kind': 'file', 'size': 3}\n"


def test_nobody_is_asked_who_gives_arguments_or_can_do_without(tmp_path: Path) -> None:
    assert "'what': 'cats'" in play(tmp_path, ARGPARSE, [], "cats", visits=1).text
    without = """
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=3)
    print(parser.parse_args().size, input("now? "))
    """
    played = play(tmp_path, without, [("now? ", "yes\n")], visits=1, query="app=tool")
    assert played.text == "now? yes\n3 yes\n"
    assert played.visits[0].links == ["?app=tool&form=1"]
    asked = [("script.py", {"size": "4"}), ("now? ", "yes\n")]
    assert play(tmp_path, without, asked, visits=1, form="always").text == "now? yes\n4 yes\n"
    assert play(tmp_path, without, asked, visits=1, query="app=tool&form=1").text == "now? yes\n4 yes\n"


def test_no_form_leaves_the_message_of_the_program(tmp_path: Path) -> None:
    played = play(tmp_path, ARGPARSE, [], form="", visits=1)
    assert "the following arguments are required: what" in played.text
    assert played.code == 2


def test_closing_the_page_ends_a_run_that_is_asked(tmp_path: Path) -> None:
    script = """
    import argparse, pathlib, sys
    parser = argparse.ArgumentParser(prog="tool")
    parser.add_argument("name")
    print("ready", end="", flush=True)
    try:
        parser.parse_args()
    finally:
        pathlib.Path(__file__).with_name("ended").write_text(repr(sys.exc_info()[1]))
    """
    play(tmp_path, script, [("ready", "")], visits=1, leaves=True)
    assert (tmp_path / "ended").read_text() == "HangUp(129)"


def test_click_is_not_imported_for_it(tmp_path: Path) -> None:
    script = "import argparse, sys; argparse.ArgumentParser().parse_args(); print('click' in sys.modules)"
    assert play(tmp_path, script, visits=1).text == "False\n"
