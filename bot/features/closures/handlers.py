"""« jour de congé le 27 avril pour Koungou », « en pause du 12 au 30 juillet », « quels sont nos jours de congé ? »."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain import audit
from bot.domain.closures import LONGEST, Closure, ClosureKind, span
from bot.domain.effects import Effect, PlanOccurrence, PutEntities, RemoveEntities
from bot.domain.errors import PersonError, StaleAction
from bot.domain.message import Block, Text
from bot.domain.rights import may_act, scopes
from bot.domain.wall_time import zone
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.engine.response import Response, ResponseKind
from bot.engine.router import Router
from bot.features.closures import wording
from bot.features.closures.consequences import Consequences, Planned, consequences
from bot.features.closures.holidays import coming
from bot.features.closures.reading import Deed, Wish, asks_for_holidays, read_wish
from bot.i18n import translator
from bot.knowledge.language import load_language
from bot.knowledge.query import analyse

_FEW = 9


def build(planned: Planned) -> Router:
    """The feature's router; `planned` gives the occurrences that closures move."""
    router, desk = Router("closures"), Desk(planned)
    router.verbs.append("closure-words-remove")
    router.question(desk.answer)
    router.action("closures.ask")(desk.ask)
    router.action("closures.keep")(desk.keep)
    router.action("closures.remove")(desk.remove)
    router.action("closures.leave")(desk.leave)
    return router


@dataclass(frozen=True, slots=True)
class Desk:
    """What can be asked and said of days off and pauses."""

    planned: Planned

    async def answer(self, ctx: Context, text: str) -> Response | None:
        """What somebody says or asks of them; None if it is about something else."""
        if ctx.person is None:
            return None
        wish = read_wish(text, ctx.directory, _today(ctx))
        if wish is None:
            return _of_holidays(ctx, text)
        lang = analyse(text, load_language(), hint=ctx.say.lang).lang
        blocks, changed = await self._said(ctx, wish, lang)
        return Response(kind=ResponseKind.LIVE, blocks=blocks, lang=lang, effects=changed)

    async def _said(self, ctx: Context, wish: Wish, lang: str) -> tuple[tuple[Block, ...], tuple[Effect, ...]]:
        say = translator(lang)
        if wish.deed is Deed.LIST:
            return tuple(_listing(ctx, wish, lang)), ()
        who = ctx.person.id if ctx.person else ""
        if not scopes(ctx.directory, who):
            known = ctx.directory.coordinators(ctx.collectives[0].id if ctx.collectives else None)
            names = say.listed([each.name for each in known]) or say("closure-nobody")
            refused = noted(audit.Deed.CLOSURE_REFUSED, who, "", ctx.now, ctx.event)
            return (Text(say("closure-not-allowed", names=names)),), (refused,)
        if wish.deed is Deed.REMOVE:
            return _removable(ctx, wish, lang), ()
        return await self._proposed(ctx, wish, lang)

    async def _proposed(self, ctx: Context, wish: Wish, lang: str) -> tuple[tuple[Block, ...], tuple[Effect, ...]]:
        say = translator(lang)
        if wish.span is None or wish.type is None:
            wrong = (Text(say("closure-no-such-days")),) if wish.unclear else ()
            return (*wrong, Text(say("closure-which-days"))), ()
        if wish.span.last < _today(ctx):
            return (Text(say("closure-past", days=wording.days(wish.span.first, wish.span.last, say))),), ()
        if span(wish.span.first, wish.span.last) > LONGEST:
            return (Text(say("closure-long", longest=LONGEST)),), ()
        wanted = _wanted(ctx, wish)
        closure = _closure(wish.type, wanted[0] if wanted else "programme", wish.span.first, wish.span.last)
        if len(wanted) == 1:
            if not _may(ctx, wanted[0]):
                refused = noted(audit.Deed.CLOSURE_REFUSED, _who(ctx), wanted[0], ctx.now, ctx.event)
                return (Text(say("closure-beyond", place=wording.place(wanted[0], ctx.directory, say))),), (refused,)
            found = await self._consequences(ctx, closure)
            return wording.read_back(closure, found, ctx.directory, say), ()
        return wording.choose_scope(wanted or _offered(ctx), closure, ctx.directory, say), ()

    async def _consequences(self, ctx: Context, closure: Closure) -> Consequences:
        entities = await ctx.read(lambda stored: stored.entities())
        return consequences(entities, closure, self.planned, ctx.moment.holidays, ctx.now)

    async def ask(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Read it back for the scope that was chosen."""
        closure = _chosen(ctx, args)
        return reply(*wording.read_back(closure, await self._consequences(ctx, closure), ctx.directory, ctx.say))

    async def keep(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Keep what was read back; again, say that it is kept."""
        closure = _chosen(ctx, args)
        said = reply(wording.kept(closure, ctx.directory, ctx.say))
        if closure.id in ctx.directory.closures:
            return said
        found = await self._consequences(ctx, closure)
        late = (PlanOccurrence(each) for each in found.overdue)
        done = noted(audit.Deed.CLOSURE_ENTERED, _who(ctx), closure.id, ctx.now, ctx.event)
        return said + effects(PutEntities((closure,)), *late, done)

    async def remove(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Take one away."""
        closure = ctx.directory.closures.get(args[0]) if len(args) == 1 else None
        if closure is None:
            raise PersonError("closure-gone")
        _check(ctx, closure.scope)
        said = ctx.say("closure-removed", what=wording.line(closure, ctx.directory, ctx.say))
        done = noted(audit.Deed.CLOSURE_REMOVED, _who(ctx), closure.id, ctx.now, ctx.event)
        return reply(said) + effects(RemoveEntities(((Closure.kind, closure.id),)), done)

    async def leave(self, ctx: Context, _args: tuple[str, ...]) -> Outcome:
        """Leave all as it is."""
        return reply(ctx.say("closure-left"))


def _of_holidays(ctx: Context, text: str) -> Response | None:
    """The public holidays that are coming for those who ask; None if they ask for something else."""
    scopes = asks_for_holidays(text, ctx.directory)
    ids = _concerning(ctx, scopes) if scopes is not None else ()
    if not ids:
        return None
    say = translator(analyse(text, load_language(), hint=ctx.say.lang).lang)
    teams = [ctx.directory.collectives[each] for each in ids]
    blocks = coming(text, ctx.moment.holidays, teams, _today(ctx), say)
    return Response(kind=ResponseKind.LIVE, blocks=tuple(blocks), lang=say.lang)


def _today(ctx: Context) -> date:
    return ctx.now.astimezone(zone(ctx.zone)).date()


def _who(ctx: Context) -> str:
    if ctx.person is None:
        raise PersonError("not-in-roster")
    return ctx.person.id


def _may(ctx: Context, scope: str) -> bool:
    return may_act(ctx.directory, _who(ctx), scope)


def _check(ctx: Context, scope: str) -> None:
    if not _may(ctx, scope):
        raise PersonError("closure-beyond", place=wording.place(scope, ctx.directory, ctx.say))


def _closure(kind: ClosureKind, scope: str, first: date, last: date) -> Closure:
    place = scope.partition(":")[2] or scope
    days = first.isoformat() if first == last else f"{first.isoformat()}-{last:%m%d}"
    return Closure(id=f"{kind}-{place[:36]}-{days}", type=kind, scope=scope, first=first, last=last)


def _chosen(ctx: Context, args: tuple[str, ...]) -> Closure:
    """
    The closure of a choice.

    Raises:
        StaleAction: It is none any more.
        PersonError: They may not act there.
    """
    try:
        kind, scope, first, last = args
        closure = _closure(ClosureKind(kind), scope, date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        raise StaleAction from None
    if scope != "programme" and not ctx.directory.scope_collectives(scope):
        raise StaleAction
    _check(ctx, scope)
    return closure


def _wanted(ctx: Context, wish: Wish) -> tuple[str, ...]:
    """For whom it is: who was named, else the room's collective, else the only scope that they coordinate."""
    if wish.scopes:
        return tuple(each for each in wish.scopes if each.startswith("collective:")) or wish.scopes
    if ctx.room:
        return (f"collective:{ctx.room.id}",)
    held = scopes(ctx.directory, _who(ctx))
    return held if len(held) == 1 and held[0].startswith("collective:") else ()


def _offered(ctx: Context) -> tuple[str, ...]:
    held = scopes(ctx.directory, _who(ctx))
    within = (f"collective:{each.id}" for each in ctx.directory.within(held))
    return tuple(dict.fromkeys((*held, *within)))[: _FEW + 1]


def _concerning(ctx: Context, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the collectives that somebody asks about: their own, or those within their scope that they name."""
    own = ctx.collectives or ctx.directory.within(scopes(ctx.directory, _who(ctx)))
    named = {each.id for each in ctx.directory.within(wanted)}
    return tuple(each.id for each in own if not named or each.id in named)


def _listing(ctx: Context, wish: Wish, lang: str) -> list[Block]:
    today, ids = _today(ctx), _concerning(ctx, wish.scopes)
    found = {each.id: each for name in ids for each in ctx.directory.closures_of(name) if each.last >= today}
    own = {day for name in ids for day in ctx.directory.collectives[name].days_off if day >= today}
    ahead = sorted(found.values(), key=lambda each: (each.first, each.id))
    return wording.listing(ahead, sorted(own), ctx.directory, translator(lang))


def _removable(ctx: Context, wish: Wish, lang: str) -> tuple[Block, ...]:
    say, today = translator(lang), _today(ctx)
    wanted = {each.id for each in ctx.directory.within(wish.scopes)}
    found = [
        each
        for each in ctx.directory.closures.values()
        if each.last >= today
        and _may(ctx, each.scope)
        and (wish.span is None or (each.first <= wish.span.last and wish.span.first <= each.last))
        and (not wanted or wanted & {known.id for known in ctx.directory.scope_collectives(each.scope)})
    ]
    found = [each for each in found if each.type is wish.type] or found
    return wording.choose_removed(found[:_FEW], ctx.directory, say) if found else (Text(say("closure-none-there")),)
