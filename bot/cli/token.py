"""`relais token`: tokens with which programs read results over HTTP, made, listed and revoked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap import parts, stores
from bot.bootstrap.places import part
from bot.cli.arguments import as_text
from bot.cli.printing import as_json, out, tell
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.access import LASTS, LENGTH, LETTERS, LONGEST, NAME, PREFIX, Grant, Token, given
from bot.domain.audit import Deed
from bot.domain.directory import DEFAULT_ZONE, Directory
from bot.domain.effects import GiveToken, RevokeToken
from bot.engine.notices import noted


def add(
    options: Options,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    grants: Annotated[list[Grant], typer.Option("--grant", metavar="GRANT")],
    scope: Annotated[str, typer.Option("--scope", metavar="SCOPE")] = "programme",
    days: Annotated[int, typer.Option("--days", metavar="N", min=1, max=LONGEST.days)] = LASTS.days,
) -> int:
    """Make a token; its secret is shown now and never again."""
    session = open_session(options)
    called = " ".join(as_text(name).split())
    if not called or len(called) > NAME or not called.isprintable():
        raise wrong("NAME", "token-name", most=NAME)
    secret = PREFIX + part("entropy")().letters(LETTERS, LENGTH)
    opened, now = tuple(each for each in Grant if each in grants), session.present()
    token = given(secret, called, opened, scope=scope, now=now, lasts=timedelta(days=days))
    asyncio.run(_add(session, _url(session), token))
    if options.as_json:
        out(as_json({**_shown(token, now), "token": secret}))
        return DONE
    out(secret)
    what, until = ", ".join(token.grants), _day(session, token.expires_at)
    tell(session.say("token-given", name=called, grants=what, scope=scope, until=until))
    if not session.settings.web.api:
        tell(session.say("token-api-off"))
    return DONE


async def _add(session: Session, url: str, token: Token) -> None:
    pack = session.pack()
    # looked at first, so that a mistake leaves no store behind
    _check_scope(await stores.known_programme(url, pack), token.scope)
    async with parts.opened_store(url) as store:
        directory = await parts.furnish(store, pack, token.made_at)
        _check_scope(directory, token.scope)
        if any(
            each.name == token.name for each in _good(await store.read(lambda stored: stored.tokens()), token.made_at)
        ):
            raise wrong("NAME", "token-exists", name=token.name)
        await store.commit([GiveToken(token), noted(Deed.ACCESS_GIVEN, "", token.name, token.made_at)])


def _check_scope(directory: Directory, scope: str) -> None:
    known = {
        "programme",
        *(f"region:{each}" for each in directory.regions),
        *(f"collective:{each}" for each in directory.collectives),
    }
    if scope not in known:
        raise wrong("--scope", "token-scope", scope=scope[:60], known=", ".join(sorted(known)[:20]))


def list_tokens(options: Options) -> int:
    """Name the tokens, also those that are over, with what they open; never their secrets."""
    session = open_session(options)
    found, now = asyncio.run(_all(_url(session))), session.present()
    if options.as_json:
        for each in found:
            out(as_json(_shown(each, now)))
        return DONE
    for each in found:
        key = "token-line" if each.is_good(now) else "token-line-revoked" if each.revoked_at else "token-line-over"
        until = _day(session, each.revoked_at or each.expires_at)
        out(session.say(key, name=each.name, grants=", ".join(each.grants), scope=each.scope, until=until))
    if not found:
        tell(session.say("token-none"))
    return DONE


async def _all(url: str) -> list[Token]:
    if not stores.exists(url):
        return []
    async with stores.viewed(url) as store:
        return await store.read(lambda stored: stored.tokens())


def revoke(options: Options, name: Annotated[str, typer.Argument(metavar="NAME")]) -> int:
    """Make a token worth nothing, at once."""
    session = open_session(options)
    called = " ".join(as_text(name).split())
    asyncio.run(_revoke(_url(session), called, session.present()))
    out(as_json({"name": called}) if options.as_json else session.say("token-revoked", name=called))
    return DONE


async def _revoke(url: str, name: str, now: datetime) -> None:
    good = _good(await _all(url), now)
    found = next((each for each in good if each.name == name), None)
    if found is None:
        raise wrong("NAME", "token-unknown", name=name[:60], known=", ".join(each.name for each in good) or "-")
    async with parts.opened_store(url) as store:
        await store.commit([RevokeToken(found.digest, now), noted(Deed.ACCESS_REVOKED, "", name, now)])


def _good(tokens: Sequence[Token], now: datetime) -> list[Token]:
    return [each for each in tokens if each.is_good(now)]


def _url(session: Session) -> str:
    if session.store is None:
        raise wrong("--store", "cli-which-store")
    return session.store


def _day(session: Session, at: datetime) -> str:
    return session.say.day(at.astimezone(ZoneInfo(DEFAULT_ZONE)).date())


def _shown(token: Token, now: datetime) -> dict[str, object]:
    return {
        "name": token.name,
        "grants": list(token.grants),
        "scope": token.scope,
        "made_at": token.made_at.isoformat(timespec="seconds"),
        "expires_at": token.expires_at.isoformat(timespec="seconds"),
        "revoked_at": token.revoked_at and token.revoked_at.isoformat(timespec="seconds"),
        "good": token.is_good(now),
    }
