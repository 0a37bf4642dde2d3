"""Options of the server on the command line."""

from __future__ import annotations

import argparse

import pytest

from greenio.cli.server_options import add_server_options, refuse_slips, server_options
from greenio.server.options import OPTIONS


def test_the_command_line_knows_every_option_with_a_text_form() -> None:
    parser = argparse.ArgumentParser()
    add_server_options(parser, leave_out=["static_dir"])
    line = "--port 80 --keep-page --no-preempt --max-sessions 3 --metrics 1 --allowed-host a --allowed-host b --open"
    given = server_options(parser.parse_args(line.split()))
    assert given == {
        "port": 80,
        "keep_page": True,
        "preempt": False,
        "max_sessions": 3,
        "metrics": True,
        "allowed_hosts": ["a", "b"],
        "auto_open_webbrowser": True,
    }
    off = server_options(parser.parse_args(["--no-keep-page", "--no-auto-open-webbrowser"]))
    assert off == {"keep_page": False, "auto_open_webbrowser": False}
    known = {action.dest for action in parser._actions}
    unknown = OPTIONS.keys() - known
    assert unknown == {"check_origin", "admin_token", "secret", "oidc_client_secret", "static_dir"}


def test_slips_are_told_from_what_is_meant_for_others(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser(prog="run")
    add_server_options(parser)
    refuse_slips(parser, ["--depth", "-x", "file", "--", "3"])
    for unknown, words in (
        (["--keep-paeg=1"], "there is no option --keep-paeg; did you mean --keep-page?"),
        (["file"], "unexpected argument 'file'"),
    ):
        with pytest.raises(SystemExit):
            refuse_slips(parser, unknown, all=True)
        assert words in capsys.readouterr().err
