"""
One document of a Grist server over its REST API (support.getgrist.com/api), one request after the other.

Its limits: 5 requests a second and 10 at a time for a document, 429 beyond (support.getgrist.com/limits). The key is never logged.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any
from urllib.parse import quote

import aiohttp

from bot.domain.errors import RateLimited, Unreachable
from bot.domain.mirror import MirrorRefused

_PAUSE = 0.25
"""Seconds between two requests: four a second, so that others may ask too."""
_AGAIN = 60.0
"""Seconds to wait after a 429 that names none."""
_SAID = 200
"""Characters of what a server says of a fault that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    Which document.

    Attributes:
        server: Without `/api`.
        key: Of somebody who may change the document.
        seconds: All that one request may take.
    """

    server: str
    document: str
    key: str = field(repr=False)
    seconds: float = 30.0
    pause: float = _PAUSE


class Client:
    """An async context manager; every call raises `RateLimited`, `Unreachable` or `MirrorRefused`."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._asked = False

    async def __aenter__(self) -> Client:
        headers = {"Authorization": f"Bearer {self._place.key}"}
        limit = aiohttp.ClientTimeout(total=self._place.seconds)
        self._session = aiohttp.ClientSession(headers=headers, timeout=limit)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def call(
        self, method: str, path: str, body: object = None, *, params: Mapping[str, str] | None = None
    ) -> Any:
        """What is answered to a request below the document."""
        if self._asked:
            await asyncio.sleep(self._place.pause)
        self._asked = True
        url = f"{self._place.server.rstrip('/')}/api/docs/{quote(self._place.document, safe='')}/{path}"
        try:
            async with self._session.request(method, url, json=body, params=params, allow_redirects=False) as response:
                return _read(response.status, await response.read(), response.headers, self._place)
        except TimeoutError:
            raise Unreachable("timeout") from None
        except (aiohttp.ClientError, OSError) as cause:
            raise Unreachable(type(cause).__name__) from cause


def _read(status: int, content: bytes, headers: Mapping[str, str], place: Place) -> Any:
    match status:
        case 200:
            try:
                return json.loads(content) if content else None
            except (ValueError, RecursionError):
                raise Unreachable("no JSON") from None
        case 401:
            raise MirrorRefused("mirror-wrong-key")
        case 403:
            raise MirrorRefused("mirror-no-right", place.document)
        case 404:
            raise MirrorRefused("mirror-nothing-there", place.document)
        case 429:
            raise RateLimited(_said(content), retry_after=_seconds(headers.get("Retry-After", "")))
        case _ if 400 <= status < 500:
            raise MirrorRefused("mirror-not-taken", _said(content) or str(status))
        case _:
            raise Unreachable(f"HTTP {status}")


def _said(content: bytes) -> str:
    """What a server says of a fault (`{"error": …}`), on one line."""
    try:
        said = json.loads(content)["error"]
    except (ValueError, KeyError, TypeError):
        return ""
    return " ".join(str(said).split())[:_SAID]


def _seconds(written: str) -> float:
    return float(written) if written.isascii() and written.isdecimal() else _AGAIN
