"""greenio help NAME prints what the page of the reference shows."""

from __future__ import annotations

import pytest

from greenio.__main__ import main


def test_a_name_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    main(["help", "put_table"])
    printed = capsys.readouterr().out
    for part in (
        "from greenio.output import put_table",
        "Parameters",
        "    tdata",
        "Raises",
        'put_table([["Item"',
    ):
        assert part in printed
    assert max(map(len, printed.splitlines())) <= 100


def test_an_unknown_name_is_refused_with_a_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        raise SystemExit(main(["help", "put_tabel"]))
    assert "did you mean 'put_table'" in capsys.readouterr().err
