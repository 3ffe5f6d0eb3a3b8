"""Long work on all cores."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest

from bot.cli.side_by_side import Work, pieces
from tests.support.command import relais

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
"""pytest's own threads; a command has none when it begins."""

SOME = [str(place).encode() for place in range(50)]


def by(work: Work, processes: int) -> list[bytes]:
    return list(pieces(work, len(SOME), processes))


def written(place: int) -> bytes:
    return str(place).encode()


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_pieces_come_in_order(processes: int) -> None:
    assert by(written, processes) == SOME


def test_other_processes_do_the_work() -> None:
    assert str(os.getpid()).encode() not in by(lambda _: str(os.getpid()).encode(), 2)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_goes_wrong_in_one_is_raised_here(processes: int) -> None:
    def fails(place: int) -> bytes:
        if place == 7:
            raise ValueError("seven")
        return written(place)

    with pytest.raises(ValueError, match="seven"):
        by(fails, processes)


def test_what_went_wrong_elsewhere_has_its_trace() -> None:
    def fails(_: int) -> bytes:
        raise ValueError("seven")

    with pytest.raises(ValueError, match="seven") as raised:
        by(fails, 2)

    assert "in fails" in "".join(raised.value.__notes__)


def test_where_a_process_is_killed_the_rest_comes_all_the_same() -> None:
    here = os.getpid()

    def killed(place: int) -> bytes:
        if place == 20 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return written(place)

    assert by(killed, 2) == SOME


def test_who_reads_no_further_leaves_no_process_behind() -> None:
    reading = pieces(lambda _: str(os.getpid()).encode(), len(SOME), 2)
    working = int(next(reading))
    assert isinstance(reading, Generator)
    reading.close()

    with pytest.raises(ProcessLookupError):
        os.kill(working, 0)


THREE_YEARS = [("2027-01-01", "2027-12-31"), ("2028-01-01", "2028-12-31"), ("2029-01-01", "2029-12-31")]


@pytest.mark.parametrize("form", [("--json",), ()])
def test_a_plan_of_years_is_that_of_each_put_together(form: tuple[str, ...], tmp_path: Path) -> None:
    whole = relais("plan", *form, "--from", "2027-01-01", "--to", "2029-12-31", cwd=tmp_path)
    years = [relais("plan", *form, "--from", first, "--to", last, cwd=tmp_path) for first, last in THREE_YEARS]

    assert whole.out == "".join(each.out for each in years)
