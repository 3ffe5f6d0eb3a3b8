"""Tables of a Grist document that follow the store's results: upserted by our key, and nothing of others' touched."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from adapters.grist.client import Client, Place
from bot.domain.errors import ConfigError, Fault, Phrase, Unreachable
from bot.domain.exports import Cell, Column, Holds
from bot.domain.mirror import KEY, Brought, Difference, MirrorRefused, MirrorRow, MirrorTable, difference

T = TypeVar("T")

VARIABLE = "RELAIS_GRIST_KEY"
_BATCH = 100
"""Rows of one request."""
_TYPES = {Holds.NUMBER: "Numeric", Holds.VALUE: "Any", Holds.FLAG: "Bool"}
"""Of columns, in Grist's words; all others are text, so that 02168 stays what it is."""


class GristMirror:
    """`bot.ports.mirror.Mirror`."""

    def __init__(self, place: Place) -> None:
        self._place = place

    async def reach(self) -> None:
        """See the port."""
        async with Client(self._place) as client:
            await client.call("GET", "tables")

    async def bring(self, table: MirrorTable, *, dry_run: bool = False) -> Brought:
        """See the port."""
        async with Client(self._place) as client:
            there = await _there(client, table, dry_run=dry_run)
            wanted = difference(table, there)
            if not dry_run:
                await _carried_out(client, table, wanted)
        return Brought(
            table=table.name, added=len(wanted.added), changed=len(wanted.changed), removed=len(wanted.removed)
        )


async def _there(client: Client, table: MirrorTable, *, dry_run: bool) -> list[MirrorRow]:
    """The rows that are there, once table and columns are; read anew, whatever was done before."""
    listed = _members(await client.call("GET", "tables"), "tables")
    if table.name not in {each.get("id") for each in listed}:
        if not dry_run:
            await _make_table(client, table)
        return []
    path = f"tables/{table.name}"
    known = {each.get("id") for each in _members(await client.call("GET", f"{path}/columns"), "columns")}
    rows = _members(await client.call("GET", f"{path}/records"), "records")
    if KEY not in known and rows:
        raise MirrorRefused("mirror-key-gone", f"{table.name}.{KEY}")
    missing = [each for each in _columns(table.columns) if each["id"] not in known]
    if missing and not dry_run:
        await client.call("POST", f"{path}/columns", {"columns": missing})
    return [_row(table, each) for each in rows]


async def _make_table(client: Client, table: MirrorTable) -> None:
    made = await client.call("POST", "tables", {"tables": [{"id": table.name, "columns": _columns(table.columns)}]})
    if [each.get("id") for each in _members(made, "tables")] != [table.name]:
        raise MirrorRefused("mirror-table-name", table.name)


def _columns(columns: Sequence[Column]) -> list[dict[str, Any]]:
    typed = [(KEY, "Text"), *((each.name, _TYPES.get(each.holds, "Text")) for each in columns)]
    return [{"id": name, "fields": {"type": kind, "label": name, "isFormula": False}} for name, kind in typed]


def _members(answer: Any, name: str) -> list[dict[str, Any]]:
    found = answer.get(name) if isinstance(answer, dict) else None
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Unreachable(f"no {name}")
    return found


def _row(table: MirrorTable, record: Mapping[str, Any]) -> MirrorRow:
    fields, there = record.get("fields"), record.get("id")
    if not isinstance(fields, dict) or not isinstance(there, int):
        raise Unreachable("no fields")
    cells = tuple(_plain(fields.get(each.name)) for each in table.columns)
    return MirrorRow(id=there, key=str(fields.get(KEY) or ""), cells=cells)


def _plain(value: Any) -> Cell:
    """A cell; what Grist writes as a list (an error, a date) is nothing that we wrote."""
    return value if isinstance(value, str | int | float | bool | None) else repr(value)


async def _carried_out(client: Client, table: MirrorTable, wanted: Difference) -> None:
    """What is too many goes first: an answer that was taken back waits for nothing."""
    path = f"tables/{table.name}"
    for some in _batches(wanted.removed):
        await client.call("POST", f"{path}/data/delete", list(some))
    for keys in _batches((*wanted.changed, *wanted.added)):
        records = [{"require": {KEY: key}, "fields": _fields(table, key)} for key in keys]
        await client.call("PUT", f"{path}/records", {"records": records}, params={"noparse": "true"})


def _fields(table: MirrorTable, key: str) -> dict[str, Cell]:
    return {column.name: cell for column, cell in zip(table.columns, table.rows[key], strict=True)}


def _batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _BATCH):
        yield items[start : start + _BATCH]


def load_key(file: Path | None, environment: Mapping[str, str] | None = None) -> str:
    """
    The key: the environment's, else that of a file.

    Raises:
        ConfigError: There is none, it is none, or the file can't be read.
    """
    known = os.environ if environment is None else environment
    if key := known.get(VARIABLE, "").strip():
        return _sendable(key, VARIABLE)
    if file is None:
        raise ConfigError([Fault(where="grist.key_file", phrase=Phrase("mirror-key-missing", {"variable": VARIABLE}))])
    try:
        return _sendable(file.read_text("utf-8").strip(), str(file))
    except (OSError, UnicodeDecodeError):
        raise ConfigError([Fault(where=str(file), phrase=Phrase("llm-key-unreadable"))]) from None


def _sendable(key: str, where: str) -> str:
    """A key on one line, of letters that a header can hold."""
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise ConfigError([Fault(where=where, phrase=Phrase("mirror-key-odd"))])
    return key
