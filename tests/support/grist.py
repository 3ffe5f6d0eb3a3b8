"""A Grist server on loopback, as its documentation of the REST API has it: one document, its tables, and what goes wrong with them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from aiohttp import web

DOCUMENT, KEY = "abcDEF123", "grist-key"
_CONCURRENT = 10
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class GristTable:
    """A table: its columns with their types, its rows by their ids."""

    columns: dict[str, str]
    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    last: int = 0

    def add(self, **cells: Any) -> int:
        """A row that somebody adds by hand."""
        self.last += 1
        self.rows[self.last] = {name: cells.get(name, _EMPTY[kind]) for name, kind in self.columns.items()}
        return self.last

    def rename(self, old: str, new: str) -> None:
        """A column gets another name, as a click in its header does."""
        self.columns = {new if name == old else name: kind for name, kind in self.columns.items()}
        self.rows = {
            key: {new if name == old else name: cell for name, cell in row.items()} for key, row in self.rows.items()
        }


_EMPTY = {"Text": "", "Numeric": 0.0, "Any": None, "Bool": False}


class GristDouble:
    """
    An async context manager.

    Attributes:
        asked: Method and path below the document of each request that was answered, in order.
        faults: What the next requests get instead of an answer: a status, or a coroutine function; None for an answer.
        most_at_once: Requests that were under way together.
        access: `owners` may change the document, `viewers` may not.
    """

    def __init__(self) -> None:
        self.tables: dict[str, GristTable] = {}
        self.asked: list[tuple[str, str]] = []
        self.at: list[float] = []
        self.largest = 0
        self.faults: list[int | _Handler | None] = []
        self.headers: dict[str, str] = {}
        self.most_at_once = self._now = 0
        self.access = "owners"
        self.key = KEY
        self.url = ""

    async def __aenter__(self) -> GristDouble:
        app = web.Application(middlewares=[self._checked], client_max_size=1_000_000)
        tables = "/api/docs/{doc}/tables"
        app.add_routes([
            web.get(tables, self._list_tables),
            web.post(tables, self._add_tables),
            web.get(f"{tables}/{{table}}/columns", self._list_columns),
            web.post(f"{tables}/{{table}}/columns", self._add_columns),
            web.get(f"{tables}/{{table}}/records", self._list_records),
            web.put(f"{tables}/{{table}}/records", self._put_records),
            web.post(f"{tables}/{{table}}/data/delete", self._delete),
        ])  # fmt: skip
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    @property
    def changes(self) -> list[tuple[str, str]]:
        """The requests that may change something."""
        return [each for each in self.asked if each[0] != "GET"]

    @web.middleware
    async def _checked(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        self.at.append(asyncio.get_running_loop().time())
        try:
            fault = self.faults.pop(0) if self.faults else None
            if callable(fault):
                return await fault(request)
            if fault is not None or self._now > _CONCURRENT:
                return self._refused(fault or 429, "Too many backlogged requests for document")
            return await self._let_in(request, handler)
        finally:
            self._now -= 1

    async def _let_in(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {self.key}":
            return self._refused(401, "Bad request: invalid API key")
        if request.match_info.get("doc") != DOCUMENT:
            return self._refused(404, "Document not found")
        if request.method != "GET" and self.access == "viewers":
            return self._refused(403, "No write access")
        if "table" in request.match_info and request.match_info["table"] not in self.tables:
            return self._refused(404, "Table not found")
        answer = await handler(request)
        self.asked.append((request.method, request.path.partition(DOCUMENT)[2]))
        return answer

    def _refused(self, status: int, error: str) -> web.Response:
        return web.json_response({"error": error}, status=status, headers=self.headers)

    def _table(self, request: web.Request) -> GristTable:
        return self.tables[request.match_info["table"]]

    async def _list_tables(self, _request: web.Request) -> web.Response:
        return web.json_response({"tables": [{"id": each, "fields": {}} for each in self.tables]})

    async def _add_tables(self, request: web.Request) -> web.Response:
        made = (await request.json())["tables"]
        for each in made:
            self.tables[each["id"]] = GristTable({column["id"]: column["fields"]["type"] for column in each["columns"]})
        return web.json_response({"tables": [{"id": each["id"]} for each in made]})

    async def _list_columns(self, request: web.Request) -> web.Response:
        columns = self._table(request).columns.items()
        return web.json_response({"columns": [{"id": name, "fields": {"type": kind}} for name, kind in columns]})

    async def _add_columns(self, request: web.Request) -> web.Response:
        table, made = self._table(request), (await request.json())["columns"]
        for each in made:
            table.columns[each["id"]] = each["fields"]["type"]
            for row in table.rows.values():
                row[each["id"]] = _EMPTY[each["fields"]["type"]]
        return web.json_response({"columns": [{"id": each["id"]} for each in made]})

    async def _list_records(self, request: web.Request) -> web.Response:
        rows = self._table(request).rows.items()
        return web.json_response({"records": [{"id": key, "fields": row} for key, row in rows]})

    async def _put_records(self, request: web.Request) -> web.Response:
        table, records = self._table(request), (await request.json())["records"]
        self.largest = max(self.largest, len(records))
        named = {name for each in records for name in (*each["require"], *each["fields"])}
        if unknown := sorted(named - set(table.columns)):
            return self._refused(400, f'Invalid column "{unknown[0]}"')
        parsed = request.query.get("noparse") != "true"
        for each in records:
            require, fields = (
                {name: _cell(table.columns[name], cell, parsed=parsed) for name, cell in each[part].items()}
                for part in ("require", "fields")
            )
            found = [key for key, row in table.rows.items() if require.items() <= row.items()]
            table.rows[found[0] if found else table.add(**require)].update(fields)
        return web.json_response(None)

    async def _delete(self, request: web.Request) -> web.Response:
        table, ids = self._table(request), json.loads(await request.text())
        self.largest = max(self.largest, len(ids))
        for each in ids:
            table.rows.pop(each, None)
        return web.json_response(None)


def _cell(kind: str, cell: Any, *, parsed: bool) -> Any:
    """What Grist makes of a cell: numbers are floats, and a text that looks like one becomes one unless that is forbidden."""
    if kind == "Numeric":
        return None if cell is None else float(cell)
    if kind == "Any" and parsed and isinstance(cell, str) and cell.isdecimal():
        return float(cell)
    return cell
