"""The environment of each visitor."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_changes_of_the_environment_do_not_cross_and_reach_children(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import os, subprocess
        print("SEEN" in os.environ, os.getenv("FROM"))
        os.environ["SEEN"] = input("name? ")
        os.environb[b"BYTES"] = b"x"
        del os.environ["FROM"]
        try: del os.environ["FROM"]
        except KeyError as error: print(repr(error))
        print(os.environ["SEEN"], os.environ["BYTES"], os.environ.copy().get("FROM"))
        print(subprocess.check_output("echo $SEEN$FROM", shell=True, text=True, stdin=subprocess.DEVNULL), end="")
        """,
        [("name? ", "Ann\n")],
        together=True,
        FROM="outside",
    )
    assert played.text.splitlines() == [
        "False outside",
        "name? Ann",
        "KeyError('FROM')",
        "Ann x None",
        "Ann",
    ]
