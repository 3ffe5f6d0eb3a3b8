"""What holds for every test: nothing leaves this machine, nothing is skipped in CI, and chance is seeded."""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.log import keep_log_short
from tests.support.postgres import Postgres, postgres_server
from tests.support.stores import PLACES, SERVER
from tests.support.synapse import Synapse, synapse_server

SOAK = bool(os.environ.get("RELAIS_SOAK"))

settings.register_profile("short", derandomize=True, deadline=None, database=None)
settings.register_profile("soak", max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("soak" if SOAK else "short")


class NetworkUsed(BaseException):
    """A test tried to leave the machine; a BaseException, so that no retry policy swallows it."""


def is_loopback(host: object) -> bool:
    """Whether an address of a socket, or a name to be looked up, stays on this machine."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _stay_on_this_machine(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        host = args[0]
    elif event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple):
        host = args[1][0]
    else:
        return
    if not is_loopback(host):
        raise NetworkUsed(f"{event} {host!r}: a test talks to nobody but this machine.")


@pytest.fixture(scope="session")
def soak() -> bool:
    """Whether the long form is wanted: `make soak` rather than `make test`."""
    return SOAK


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server for the whole run, started by the first test that needs it."""
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session", autouse=SERVER)
def places(request: pytest.FixtureRequest) -> None:
    """Where a server is chosen, every test that plays on a store of its own has a database on it."""
    server: Postgres = request.getfixturevalue("postgres")
    PLACES.new_database = server.new_database


@pytest.fixture(scope="session")
def synapse() -> Iterator[Synapse]:
    """A Matrix server for the whole run, started by the first test that needs it."""
    with synapse_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store is; its database is `request.param`."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'relais.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.emptied_database()


def pytest_configure(config: pytest.Config) -> None:
    """
    Watch the sockets of the whole run; an audit hook also sees those that C code opens through Python.

    Knowledge bases are kept here, for every process that the tests start, and not among the user's own.
    """
    sys.addaudithook(_stay_on_this_machine)
    os.environ.pop("CACHE_DIRECTORY", None)
    os.environ["XDG_CACHE_HOME"] = str(config.rootpath / ".pytest_cache" / "home")
    keep_log_short()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks how far to go has a long form: `make soak` runs it too."""
    for item in items:
        if SOAK and "soak" in getattr(item, "fixturenames", ()):
            item.add_marker("soak")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI, a skipped test is a failed one."""
    report = yield
    _fail_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """In CI, a file skipped as a whole is a failure too."""
    report = yield
    _fail_skip(report)
    return report


def _fail_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} is not to be skipped in CI. {reason}"
