"""Errors of the database as errors of the product: the one place where they are told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.domain.errors import Conflict, StoreUnavailable


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
    except IntegrityError as error:
        raise Conflict(f"the store refuses it: {_first_line(error)}") from error
    except DBAPIError as error:
        raise StoreUnavailable(f"the store did not answer: {_first_line(error)}") from error
    except PoolTimeout as error:
        raise StoreUnavailable("the store has no connection free") from error
    except StatementError as error:
        # a value that no column takes, such as a naive datetime: the caller's mistake, told as it is
        raise error.orig or error from error


def _first_line(error: DBAPIError) -> str:
    """What the database says, without the rows that PostgreSQL adds: people's words stay out of logs."""
    return str(error.orig).partition("\n")[0]
