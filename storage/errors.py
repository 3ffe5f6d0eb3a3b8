"""Errors of the database as errors of the product: the one place where they are told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.domain.errors import Conflict, StoreUnavailable

_TRY_AGAIN = {"40001", "40P01"}
"""PostgreSQL's states for a transaction that lost to another one: it was rolled back, and will fit if it is tried again."""


class Contended(StoreUnavailable):
    """Units of other processes were in the way; nothing was kept for certain. The writer tries again by itself."""


@contextmanager
def translated() -> Iterator[None]:
    """
    Turn what the database raises into what the port promises.

    Raises:
        Conflict: What is written doesn't fit what is stored.
        StoreUnavailable: The database can't be reached or written.
    """
    try:
        yield
    except (IntegrityError, DataError) as error:
        raise Conflict(f"the store refuses it: {_first_line(error)}") from error
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) in _TRY_AGAIN:
            raise Contended(f"the store was busy: {_first_line(error)}") from error
        raise StoreUnavailable(f"the store did not answer: {_first_line(error)}") from error
    except PoolTimeout as error:
        raise StoreUnavailable("the store has no connection free") from error
    except StatementError as error:
        # a value that no column takes, such as a naive datetime: the caller's mistake, told as it is
        raise error.orig or error from error


def _first_line(error: DBAPIError) -> str:
    """What the database says, without the rows that PostgreSQL adds: people's words stay out of logs."""
    return str(error.orig).partition("\n")[0]
