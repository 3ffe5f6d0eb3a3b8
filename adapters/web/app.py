"""Addresses and answers; what is behind them is the `Site`'s."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.web.api import mounted
from adapters.web.conditional import has
from bot.domain.errors import StoreUnavailable
from bot.ports.agenda import MEDIA_TYPE
from bot.ports.api import DataApi
from bot.ports.web import Endpoint, HttpRequest, Site

LARGEST = 1_000_000
"""Bytes of a request; Slack's largest are views, of 250 kB."""
_UNKEPT = {"Cache-Control": "no-store"}
_RETRY = {**_UNKEPT, "Retry-After": "60"}
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-robots-tag", b"noindex, nofollow"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
)


def build(site: Site, endpoints: Sequence[Endpoint] = (), api: DataApi | None = None) -> Starlette:
    """
    The application; `endpoints` are addresses that adapters answer on, `api` is what programs read, if they may.

    An address that isn't good is answered like one that never was: the secret is looked up by its fingerprint, so that neither the words
    nor the time tell how near a guess came.
    """
    pages = _Pages(site)
    app = Starlette(
        routes=[
            Route("/healthz", pages.health, methods=["GET"]),
            Route("/agenda/{secret}.ics", pages.calendar, methods=["GET"]),
            *(Route(each.path, _Handed(each), methods=["POST"]) for each in endpoints),
            *([mounted(api)] if api is not None else []),
        ],
        middleware=[Middleware(_Careful)],
        exception_handlers={HTTPException: _refusal, StoreUnavailable: _away},
    )
    app.router.redirect_slashes = False
    return app


class _Pages:
    def __init__(self, site: Site) -> None:
        self._site = site

    async def calendar(self, request: Request) -> Response:
        """A calendar: kept by whoever asked and by nobody between, asked for again each time, sent only if it is different."""
        content = await self._site.calendar(request.path_params["secret"])
        if content is None:
            return _nothing()
        tag = f'"{sha256(content).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if has(request.headers.getlist("if-none-match"), tag):
            return Response(status_code=304, headers=headers)
        named = {**headers, "Content-Disposition": 'inline; filename="relais.ics"'}
        return Response(content, media_type=MEDIA_TYPE, headers=named)

    async def health(self, _request: Request) -> Response:
        """What is connected, and which process leads what; 503 without the store, since nothing can be kept then."""
        found = await self._site.health()
        well = found.store and all(found.connected.values())
        said = {
            "status": "ok" if well else "degraded" if found.store else "down",
            "version": found.version,
            "store": found.store,
            "connected": dict(found.connected),
            "remarks": list(found.remarks),
            "process": found.process,
            "leaders": dict(found.leaders),
        }
        return JSONResponse(said, status_code=200 if found.store else 503, headers=_UNKEPT)


class _Handed:
    """Hands requests over to an adapter; what is larger than anything that a platform sends is refused unread."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        body = await _read(request)
        response: Response
        if body is None:
            response = PlainTextResponse("Too large\n", status_code=413, headers={**_UNKEPT, "Connection": "close"})
        else:
            asked = HttpRequest(body=body, headers=dict(request.headers), query=request.url.query)
            reply = await self._endpoint.handle(asked)
            response = Response(reply.body, status_code=reply.status, headers={**reply.headers, **_UNKEPT})
        await response(scope, receive, send)


async def _read(request: Request) -> bytes | None:
    """The body; None if it is too large."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST:
                return None
    except ClientDisconnect:
        return None
    return bytes(body)


def _nothing() -> Response:
    return PlainTextResponse("Not found\n", status_code=404, headers=_UNKEPT)


async def _refusal(_request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException) and error.status_code != 404:
        headers = {**(error.headers or {}), **_UNKEPT}
        return PlainTextResponse(f"{error.detail}\n", status_code=error.status_code, headers=headers)
    return _nothing()


async def _away(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("Try again later\n", status_code=503, headers=_RETRY)


class _Careful:
    """Adds to every answer what keeps secret addresses out of other sites' logs, of search engines and of frames."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def careful(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, careful)
