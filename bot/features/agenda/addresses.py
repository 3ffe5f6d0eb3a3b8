"""Secret addresses of calendars: given in private, to who may have them; cut on demand."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actions import Action
from bot.domain.agenda import Feed, fingerprint
from bot.domain.audit import Deed
from bot.domain.effects import CloseFeeds, Effect, OpenFeed
from bot.domain.errors import PersonError, StaleAction
from bot.domain.message import Choices, Note, Option, Text, verbatim
from bot.domain.rights import may_act, scopes
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.features.agenda.files import coming
from bot.features.agenda.means import Means
from bot.features.agenda.views import known, view
from bot.features.agenda.wishes import means_region, scope_named

MOST = 5
"""Good addresses of one scope: a telephone, a computer, and some to spare."""
_SHOWN = 6
"""Scopes that are offered as choices."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The commands and choices about addresses."""

    means: Means

    async def give(self, ctx: Context, words: str) -> Outcome | None:
        """A new address of one's own calendar, or of the collective or region that is named; None for other words."""
        scope = _named(ctx, words)
        if scope is None:
            return None
        return _in_private(ctx) or await self._give(ctx, scope or _own(ctx))

    async def give_chosen(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """The address that was offered."""
        return _in_private(ctx) or await self._give(ctx, _chosen(ctx, args))

    async def cut(self, ctx: Context, words: str) -> Outcome | None:
        """Make the addresses of a scope worth nothing; None for other words."""
        scope = _named(ctx, words)
        if scope is None:
            return None
        return _in_private(ctx) or await self._cut(ctx, scope or _own(ctx))

    async def _give(self, ctx: Context, scope: str) -> Outcome:
        if outcome := _refused(ctx, scope):
            return outcome
        if self.means.public_url is None:
            return await self._file(ctx, scope)
        if len(await ctx.read(lambda stored: stored.feeds(scope))) >= MOST:
            return reply(ctx.say("agenda-too-many", most=MOST, whose=_whose(ctx, scope), revoke=_revoke(ctx, scope)))
        secret, own = self.means.secret(), scope == _own(ctx)
        feed = Feed(
            digest=fingerprint(secret),
            scope=scope,
            person_id=_me(ctx) if own else None,
            made_by=_me(ctx),
            made_at=ctx.now,
        )
        said = (
            Text(ctx.say("agenda-address", whose=_whose(ctx, scope))),
            Text(self.means.address(secret)),
            Text(ctx.say("agenda-subscribe")),
            Note(ctx.say("agenda-secret", revoke=_revoke(ctx, scope))),
        )
        return reply(*said, *(_others(ctx) if own else ())) + effects(
            OpenFeed(feed), *_noted(ctx, scope, Deed.FEED_OPENED)
        )

    async def _file(self, ctx: Context, scope: str) -> Outcome:
        shown = view(scope, ctx.directory, ctx.say)
        if shown is None:
            raise StaleAction
        blocks = await coming(ctx, shown, self.means.write)
        return reply(*((ctx.say("agenda-no-address"), *blocks) if blocks else (ctx.say("agenda-nothing"),)))

    async def _cut(self, ctx: Context, scope: str) -> Outcome:
        if outcome := _refused(ctx, scope):
            return outcome
        count = len(await ctx.read(lambda stored: stored.feeds(scope)))
        again = Choices((Option(ctx.say("agenda-renew"), Action("agenda.open", (scope,))),))
        said = (ctx.say("agenda-revoked", count=count, whose=_whose(ctx, scope)),)
        done = effects(CloseFeeds(scope), *_noted(ctx, scope, Deed.FEED_CLOSED))
        return reply(*said, *((again,) if self.means.public_url else ())) + done


def _me(ctx: Context) -> str:
    if ctx.person is None:
        raise PersonError("not-in-roster")
    return ctx.person.id


def _own(ctx: Context) -> str:
    return f"person:{_me(ctx)}"


def _chosen(ctx: Context, args: tuple[str, ...]) -> str:
    """The scope of a choice: one's own, or one that the programme still has."""
    scope = args[0] if len(args) == 1 else ""
    if scope != _own(ctx) and (scope.startswith("person:") or not known(scope, ctx.directory)):
        raise StaleAction
    return scope


def _in_private(ctx: Context) -> Outcome | None:
    return None if ctx.event.direct and ctx.room is None else reply(ctx.say("agenda-in-private"))


def _refused(ctx: Context, scope: str) -> Outcome | None:
    """What somebody is told who asks for the calendar of others without coordinating them."""
    if scope == _own(ctx) or may_act(ctx.directory, _me(ctx), scope):
        return None
    return reply(ctx.say("agenda-refused")) + effects(*_noted(ctx, scope, Deed.FEED_REFUSED))


def _noted(ctx: Context, scope: str, deed: Deed) -> tuple[Effect, ...]:
    """One's own calendar is nobody else's concern."""
    return () if scope == _own(ctx) else (noted(deed, _me(ctx), scope, ctx.now, ctx.event),)


def _name(ctx: Context, scope: str) -> str:
    kind, _, identifier = scope.partition(":")
    named = ctx.directory.collectives if kind == "collective" else ctx.directory.regions
    return verbatim(named[identifier].name)


def _whose(ctx: Context, scope: str) -> str:
    if scope == _own(ctx):
        return ctx.say("agenda-of-person")
    return ctx.say(
        "agenda-of-collective" if scope.startswith("collective:") else "agenda-of-region", name=_name(ctx, scope)
    )


def _revoke(ctx: Context, scope: str) -> str:
    """The words that cut it."""
    if scope == _own(ctx):
        return ctx.say("agenda-revoke-person")
    return ctx.say("agenda-revoke-other", name=_name(ctx, scope))


def _others(ctx: Context) -> tuple[Note | Choices, ...]:
    """For who coordinates: that they may have others, and the first of them."""
    held = scopes(ctx.directory, _me(ctx))
    inner = [
        *(each for each in held if each != "programme"),
        *(f"region:{each}" for each in ctx.directory.regions if "programme" in held),
        *(f"collective:{each.id}" for each in ctx.directory.within(held)),
    ]
    if not inner:
        return ()
    offered = (Option(_name(ctx, each), Action("agenda.open", (each,))) for each in list(dict.fromkeys(inner))[:_SHOWN])
    return (Note(ctx.say("agenda-others")), Choices(tuple(offered)))


def _named(ctx: Context, words: str) -> str | None:
    """The scope that is named; « la région » is the one that they coordinate or are in, if that is one."""
    found = scope_named(words, ctx.directory)
    if found is not None or ctx.person is None or not means_region(words):
        return found
    held = {each for each in scopes(ctx.directory, ctx.person.id) if each.startswith("region:")}
    own = held or {f"region:{each.region_id}" for each in ctx.collectives}
    return own.pop() if len(own) == 1 else None
