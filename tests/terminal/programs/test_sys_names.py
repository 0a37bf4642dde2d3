"""Names of sys that each visitor has of his own."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_argv_path_and_excepthook_do_not_cross(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import sys
        print(sys.argv[1:], "mine" in sys.path, sys.excepthook is sys.__excepthook__)
        sys.argv.append("more"); sys.path.insert(0, "mine")
        sys.excepthook = lambda kind, error, trace: print("hook:", error)
        input()
        print(sys.argv[1:], sys.path.count("mine"))
        1 / 0
        """,
        [("True\n", "\n")],
        "a",
        together=True,
    )
    assert played.text.splitlines() == [
        "['a'] False True",
        "",
        "['a', 'more'] 1",
        "hook: division by zero",
    ]
    assert played.code == 1


def test_the_last_value_of_a_shell_and_its_prompts_are_the_visitors(tmp_path: Path) -> None:
    script = """
    import code, sys
    print(hasattr(sys, "ps1"))
    sys.ps1 = "shop> "
    code.interact("", exitmsg="", local={"__name__": "shop"})
    sys.displayhook = lambda value: print("shown", value)
    exec(compile("1 + 1", "shell", "single"))
    """
    steps = [("shop> ", "_\n"), ("shop> ", "3 * 3\n"), ("shop> ", "_ + 1\n"), ("shop> ", "\x04")]
    played = play(tmp_path, script, steps)
    lines = played.text.splitlines()
    assert lines[0] == "False"
    assert "NameError: name '_' is not defined" in lines
    assert lines[-1].endswith("shown 2")
    assert "9" in lines
    assert "10" in lines
