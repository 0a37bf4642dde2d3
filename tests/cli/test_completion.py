"""greenio completion: the scripts, and bash with one of them."""

from __future__ import annotations

import subprocess

import pytest

from greenio.cli.completion import completion_script


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("greenio gu", ["guide"]),
        ("greenio run --keep", ["--keep-page"]),
        ("greenio doctor --in", ["--insecure"]),
        ("greenio top --keep", []),
    ],
)
def test_bash_completes_commands_and_their_options(line: str, found: list[str]) -> None:
    words = line.split(" ")
    test = (
        f"{completion_script('bash')}\nCOMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _greenio;"
        ' printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", test], capture_output=True, text=True, check=True, cwd="/usr/lib")
    assert done.stderr == ""
    assert done.stdout.split() == found


def test_other_shells() -> None:
    assert completion_script("zsh").startswith("autoload")
    fish = completion_script("fish")
    assert "complete -c greenio -n __fish_use_subcommand -a run -d 'run a script" in fish
    assert "complete -c greenio -n '__fish_seen_subcommand_from run' -l keep-page -d" in fish
