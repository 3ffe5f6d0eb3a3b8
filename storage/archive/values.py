"""Values of columns as JSON and back, exactly: instants in UTC to the microsecond, bytes as base64, text as it is."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from functools import partial
from math import isfinite
from typing import Any

from storage.archive.form import Kind, TableForm
from storage.prepared import Values


class Unfit(ValueError):
    """A row of an archive is not one of its table; the text says which column."""


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def writer(form: TableForm) -> Callable[[tuple[Any, ...]], str]:
    """What makes a line of a row of the table, its values in the order of the columns."""
    written = [(name, _WRITTEN.get(kind)) for name, kind in form.columns.items()]

    def line(row: tuple[Any, ...]) -> str:
        return _encode(
            {
                name: value if make is None or value is None else make(value)
                for (name, make), value in zip(written, row, strict=True)
            }
        )

    return line


def reader(form: TableForm) -> Callable[[bytes], Values]:
    """What makes a row of a line, or raises `Unfit`."""
    return partial(_row, form, {name: _READ[kind] for name, kind in form.columns.items()})


def _row(form: TableForm, read: Mapping[str, Callable[[Any], Any]], line: bytes) -> Values:
    try:
        found = json.loads(line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Unfit("?") from error
    if not isinstance(found, dict) or found.keys() != read.keys():
        raise Unfit("?")
    for name, value in found.items():
        if value is None and name in form.optional:
            continue
        try:
            found[name] = read[name](value)
        except (ValueError, TypeError, OverflowError) as error:
            raise Unfit(name) from error
    return found


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _instant(value: datetime) -> str:
    # SQLite gives naive values back; all that is stored is in UTC
    utc = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return utc.isoformat(timespec="microseconds")


_WRITTEN: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.INSTANT: _instant,
    Kind.DATE: date.isoformat,
    Kind.TIME: time.isoformat,
    Kind.BYTES: lambda value: b64encode(value).decode(),
}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # halves of characters, which no store can keep
    return value


def _integer(value: object) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise TypeError
    return value


def _real(value: object) -> float:
    if type(value) not in (int, float) or not isfinite(value):  # type: ignore[arg-type]  # a number by now
        raise TypeError
    return float(value)  # type: ignore[arg-type]


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _read_instant(value: object) -> datetime:
    found = datetime.fromisoformat(_text(value))
    if found.utcoffset() is None:
        raise ValueError(value)
    return found.astimezone(UTC)


def _read_time(value: object) -> time:
    found = time.fromisoformat(_text(value))
    if found.tzinfo is not None:
        raise ValueError(value)
    return found


_READ: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _text,
    Kind.INTEGER: _integer,
    Kind.REAL: _real,
    Kind.BOOLEAN: _boolean,
    Kind.INSTANT: _read_instant,
    Kind.DATE: lambda value: date.fromisoformat(_text(value)),
    Kind.TIME: _read_time,
    Kind.BYTES: lambda value: b64decode(_text(value), validate=True),
}
