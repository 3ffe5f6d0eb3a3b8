"""« relance ceux qui n'ont pas répondu »: an announcement to those whom an open check-in still lacks an answer from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from itertools import takewhile

from bot.domain.audience import people
from bot.domain.checkin import AnswerState, Round
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Collective
from bot.domain.slips import nearest
from bot.domain.text import fold
from bot.engine.context import Context
from bot.engine.courtesy import any_of
from bot.features.broadcasts.audiences import addressed, meant
from bot.features.broadcasts.drafts import known_by, new_id
from bot.features.broadcasts.flow import Draft, Stage
from bot.features.broadcasts.orders import chased
from bot.features.broadcasts.permission import author
from bot.i18n import translator
from bot.ports.store import Repositories


def chases(ctx: Context, text: str) -> bool:
    """Whether a text orders to ask again whoever hasn't answered, of all teams or of those that it names, and nothing else."""
    return _orders(text, [each.name for each in ctx.directory.collectives.values()])


def unknown_team(ctx: Context, text: str) -> str:
    """The name at the end of such an order that no team has; empty if there is none."""
    known = [each.name for each in ctx.directory.collectives.values()]
    words = text.rstrip(" ?!.…»").split()
    name = " ".join([*takewhile(lambda word: word[0].isupper(), reversed(words))][::-1])
    return name if name and _orders(text, [*known, name]) and not _orders(text, known) else ""


def _orders(text: str, names: Iterable[str]) -> bool:
    found = _order().match(fold(text))
    rest = found["rest"] if found else ""
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(fold(name), " ")
    return found is not None and _tail().fullmatch(rest) is not None


def chased_audience(ctx: Context, text: str) -> str:
    """Whom « relance Liévin », « relance l'équipe de Koungou » names; empty for anything else."""
    named = chased(text)
    own = known_by(ctx).scopes
    written = (named, *(f"{translator(lang)('broadcast-words-to')} {named}" for lang in LANGUAGES))
    return next(filter(None, (addressed(each, ctx.directory, own) for each in written)), "") if named else ""


def misspelt(ctx: Context, text: str) -> str:
    """The team or region that « relance Levin » may mean, as it is written; empty where it names one, or none."""
    teams, regions = ctx.directory.collectives.values(), ctx.directory.regions.values()
    known = {fold(name): name for name in (*(each.name for each in teams), *(each.name for each in regions))}
    named = fold(chased(text))
    return "" if not named or named in known else known.get(nearest(named, known) or "", "")


async def nudging(ctx: Context, text: str) -> Draft | None:
    """The announcement, to be confirmed as any other; None if no open check-in lacks anything."""
    within = ctx.directory.within(known_by(ctx).scopes)
    named = [each for each in ctx.directory.collectives.values() if fold(each.name) in fold(text)]
    teams = [each for each in within if each in named or not named]
    whom = await ctx.read(lambda stored: [scope for each in teams for scope in _silent(stored, ctx, each)])
    return _draft(ctx, whom) if whom else None


async def nudging_those(ctx: Context, audience: str) -> Draft | None:
    """The same to those of an audience who owe something; None if none of them does."""
    named = meant(audience, ctx.directory, author(ctx))
    rooms = (people(f"collective:{each}", ctx.directory) for each in named.ids) if named.rooms else ()
    wanted = frozenset[str]().union(*rooms) if named.rooms else named.ids
    within = ctx.directory.within(known_by(ctx).scopes)
    owing = await ctx.read(lambda stored: [scope for each in within for scope in _silent(stored, ctx, each)])
    whom = [term for each in owing for term in _of_them(ctx, each, wanted)]
    return _draft(ctx, whom) if whom else None


def _of_them(ctx: Context, scope: str, wanted: Set[str]) -> Iterator[str]:
    """Those of a scope who are wanted: as one if all of them are."""
    every = people(scope, ctx.directory)
    yield from [scope] if every and every <= wanted else [f"person:{each}" for each in sorted(every & wanted)]


def _draft(ctx: Context, whom: Iterable[str]) -> Draft:
    lang = ctx.say.lang
    texts = {lang: ctx.say("broadcast-nudge")}
    audience = " + ".join(dict.fromkeys(whom))
    return Draft(id=new_id(ctx), lang=lang, stage=Stage.PREVIEW, texts=texts, audience=audience, handled=(lang,))


def _silent(stored: Repositories, ctx: Context, team: Collective) -> Iterator[str]:
    """Of a team that hasn't said all that is asked of it, who has said nothing; all of it if nobody has, or everybody something."""
    known = next(iter(stored.rounds(team.id, open_at=ctx.now)), None)
    if known is None or not _lacks(stored, ctx, known):
        return
    people = sorted(each.id for each, _ in ctx.directory.members(team.id))
    said = {each.person_id for each in stored.answers(known.id) if each.state is not AnswerState.WITHDRAWN}
    silent = [each for each in people if each not in said]
    yield from (
        [f"person:{each}" for each in silent] if silent and len(silent) < len(people) else [f"collective:{team.id}"]
    )


def _lacks(stored: Repositories, ctx: Context, known: Round) -> bool:
    check_in = ctx.directory.check_ins.get(known.check_in_id)
    asked = known.asked or tuple(check_in.indicators if check_in else ())
    given = {each.indicator_id for each in stored.answers(known.id) if each.state is AnswerState.GIVEN}
    facts = (each for each in map(ctx.directory.indicators.get, asked) if each and not each.perception)
    return any(each.id not in given for each in facts)


@cache
def _order() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{any_of('broadcast-words-chase')}) (?:{any_of('broadcast-words-silent')})(?!\w)(?P<rest>.*)"
    )


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:\W*(?:{any_of('broadcast-words-silent-where')})(?!\w))*\W*")
