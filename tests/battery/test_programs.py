"""Commands of the shell."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from greenio.battery import run_shell
from greenio.exceptions import SessionClosedException
from greenio.testing import Visit


def test_output_and_errors_come_line_by_line_and_the_exit_code_is_returned() -> None:
    lines: list[str] = []
    codes: list[int] = []
    command = r"echo one; echo two >&2; printf 'r\351st'; exit 3"
    with Visit(lambda: codes.append(run_shell(command, lines.append))) as page:
        page.wait(lambda: codes)
    assert codes == [3]
    assert lines == ["one\n", "two\n", "r\N{REPLACEMENT CHARACTER}st"]


def test_it_is_awaited_in_coroutine_sessions() -> None:
    codes: list[int] = []

    async def app() -> None:
        codes.append(await run_shell("echo hello"))

    with Visit(app) as page:
        page.wait(lambda: page.texts() == ["hello\n"])
        page.wait(lambda: codes)
    assert codes == [0]


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_the_command_and_its_children_die_with_the_session() -> None:
    lines: list[str] = []
    errors: list[Any] = []

    def app() -> None:
        try:
            run_shell("sleep 100 & echo $!; echo $$; wait", lines.append)
        except SessionClosedException as error:
            errors.append(error)

    with Visit(app) as page:
        page.wait(lambda: len(lines) == 2)
    page.wait(lambda: errors, "the end of the command")
    page.wait(lambda: not any(is_alive(int(line)) for line in lines), "the end of the processes")
