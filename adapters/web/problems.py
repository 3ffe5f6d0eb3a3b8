"""What is answered where nothing is given: problem details (RFC 9457), in the language of whoever asks."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from adapters.web.negotiation import language
from bot.domain.api import Refusal, Refused
from bot.domain.errors import Phrase
from bot.domain.knowledge import LANGUAGES
from bot.ports.api import DataApi

MEDIA_TYPE = "application/problem+json"
STATUS: Mapping[Refusal, int] = {
    Refusal.ABSENT: 401,
    Refusal.INVALID: 401,
    Refusal.GRANT: 403,
    Refusal.SCOPE: 403,
    Refusal.VALUE: 422,
    Refusal.RATE: 429,
}
_REALM = 'Bearer realm="relais"'
_AWAY = 60
"""Seconds after which to ask again while the store is away."""


class Problems:
    """The errors of an application as answers."""

    def __init__(self, api: DataApi) -> None:
        self._api = api

    async def refused(self, request: Request, error: Exception) -> Response:
        """The domain said no."""
        if not isinstance(error, Refused):
            raise error
        headers: dict[str, str] = {}
        if error.refusal is Refusal.ABSENT:
            headers["WWW-Authenticate"] = _REALM
        elif error.refusal is Refusal.INVALID:
            headers["WWW-Authenticate"] = f'{_REALM}, error="invalid_token"'
        elif error.refusal is Refusal.GRANT:
            headers["WWW-Authenticate"] = f'{_REALM}, error="insufficient_scope", scope="{error.about}"'
        elif error.refusal is Refusal.RATE:
            headers["Retry-After"] = str(error.retry_after)
        more = {"parameter": error.about} if error.refusal is Refusal.VALUE else {}
        return self._said(request, STATUS[error.refusal], error.refusal, error.phrase, headers=headers, more=more)

    async def http(self, request: Request, error: Exception) -> Response:
        """There is no such address, or nothing can be done there but reading."""
        if not isinstance(error, HTTPException):
            raise error
        code = {404: "address", 405: "method", 406: "accept"}.get(error.status_code, "request")
        return self._said(request, error.status_code, code, Phrase(f"api-detail-{code}"), headers=error.headers)

    async def away(self, request: Request, _error: Exception) -> Response:
        """The store can't be read."""
        return self._said(request, 503, "away", Phrase("api-detail-away"), headers={"Retry-After": str(_AWAY)})

    def _said(
        self,
        request: Request,
        status: int,
        code: str,
        detail: Phrase,
        *,
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> Response:
        lang = asked_language(self._api, request)
        said = {
            "type": "about:blank",
            "title": self._api.say(lang, Phrase(f"api-title-{code}")),
            "status": status,
            "detail": self._api.say(lang, detail),
            "code": code,
            **(more or {}),
        }
        kept = {**(headers or {}), "Cache-Control": "no-store", "Content-Language": lang, "Vary": "Accept-Language"}
        return JSONResponse(said, status_code=status, headers=kept, media_type=MEDIA_TYPE)


def asked_language(api: DataApi, request: Request) -> str:
    """The language to answer in."""
    return language(request.headers.getlist("accept-language"), LANGUAGES, api.lang)
