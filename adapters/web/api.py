"""Results for programs: `/api/v1/…`, JSON, for reading only. What is behind it is the `DataApi`'s."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from adapters.web.conditional import has
from adapters.web.negotiation import takes_json
from adapters.web.openapi import VERSION, description
from adapters.web.problems import Problems, asked_language
from bot.domain.api import DataPage, Filter, Refused, Resource
from bot.domain.errors import StoreUnavailable
from bot.domain.exports import Cell, Column, Holds, number_or_text
from bot.ports.api import DataApi

_VARY = "Accept, Accept-Language, Authorization"


def mounted(api: DataApi) -> Mount:
    """The addresses of the API."""
    problems = Problems(api)
    app = Starlette(
        routes=[
            Route("/openapi.json", _Description(api).get, methods=["GET"]),
            *(Route(f"/{each.name}", _Reading(api, each).get, methods=["GET"]) for each in api.resources),
        ],
        exception_handlers={
            HTTPException: problems.http,
            Refused: problems.refused,
            StoreUnavailable: problems.away,
        },
    )
    app.router.redirect_slashes = False
    return Mount(f"/api/v{VERSION}", app)


class _Description:
    """What there is, for anybody: it holds nothing of the programme's."""

    def __init__(self, api: DataApi) -> None:
        self._api = api

    async def get(self, request: Request) -> Response:
        lang = asked_language(self._api, request)
        return _answered(request, description(self._api, lang), lang)


class _Reading:
    """One resource."""

    def __init__(self, api: DataApi, resource: Resource) -> None:
        self._api = api
        self._resource = resource

    async def get(self, request: Request) -> Response:
        if not takes_json(request.headers.getlist("accept")):
            raise HTTPException(406)
        lang = asked_language(self._api, request)
        asked = request.query_params.multi_items()
        found = await self._api.read(_secret(request), self._resource, asked, lang)
        following = [each for each in asked if each[0] != Filter.CURSOR]
        links = {"Link": f'<?{urlencode([*following, ("cursor", found.cursor)])}>; rel="next"'} if found.cursor else {}
        return _answered(request, _body(self._resource, found), lang, links)


def _secret(request: Request) -> str | None:
    """What stands in `Authorization` (RFC 6750); None if nothing that could be a token does."""
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" and secret.strip() else None


def _body(resource: Resource, found: DataPage) -> dict[str, Any]:
    said: dict[str, Any] = {"data": [_object(resource.columns, row) for row in found.rows]}
    if Filter.CURSOR in resource.filters:
        said["cursor"] = found.cursor
    if found.terms is not None:
        said["terms"] = found.terms
    return said


def _object(columns: tuple[Column, ...], row: tuple[Cell, ...]) -> dict[str, Cell]:
    return {column.name: _typed(column, cell) for column, cell in zip(columns, row, strict=True)}


def _typed(column: Column, cell: Cell) -> Cell:
    match column.holds:
        case Holds.VALUE:
            return number_or_text(cell)
        case Holds.FLAG:
            return bool(cell)
        case _:
            return cell


def _answered(request: Request, said: Mapping[str, Any], lang: str, links: Mapping[str, str] | None = None) -> Response:
    """Kept by whoever asked and by nobody between; sent only if it is different from what they have."""
    content = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": _VARY, "Content-Language": lang}
    headers |= links or {}
    if has(request.headers.getlist("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type="application/json", headers=headers)
