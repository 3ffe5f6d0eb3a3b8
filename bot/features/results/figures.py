"""« nos chiffres »: what is known of a collective, in lines, small bars and a picture; of a scope, how complete it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from rapidfuzz import fuzz

from bot.domain.charts import Chart, Picture
from bot.domain.directory import Directory
from bot.domain.errors import PersonError
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, File, Heading, Items, Note, Text, verbatim
from bot.domain.programme import Collective, Region
from bot.domain.protection import Period
from bot.domain.rights import may_act, scopes
from bot.domain.series import Series
from bot.domain.text import bare, fold
from bot.domain.wall_time import zone
from bot.engine.context import Context, Outcome, reply
from bot.engine.response import Response, ResponseKind
from bot.features.results.brief import felt_in, together
from bot.features.results.picturing import in_words, series_chart, turnout_chart
from bot.features.results.reading import results_of
from bot.features.results.standing import message, standings
from bot.features.results.wording import lines
from bot.i18n import Translator, translator
from bot.ports.charts import ChartDrawer
from bot.ports.store import Repositories

_CLOSE = 75.0
_LATEST = timedelta(days=35)
_TELLING = 4
"""Letters of a word that may name an indicator."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The entries that show results to whoever asks."""

    draw: ChartDrawer

    async def command(self, ctx: Context, words: str) -> Outcome | None:
        """« nos chiffres », perhaps of a collective, of a region or of one indicator; None if the words name nothing of that."""
        if ctx.person is None:
            raise PersonError("not-in-roster")
        if not words:
            return reply(*await self._of_asker(ctx, ctx.say))
        found = collective_named(ctx.directory, words)
        if found is not None:
            allow(ctx, found)
            return reply(*await self._of(ctx, found, ctx.say))
        region = region_named(ctx.directory, words)
        if region is not None:
            return reply(*await self._of_region(ctx, region))
        series = named(ctx.directory, words)
        if series and ctx.collectives:
            return reply(*await self._of(ctx, ctx.collectives[0], ctx.say, only=series))
        return None

    async def question(self, ctx: Context, text: str) -> Response | None:
        """The same in the words of a question."""
        lang = _asked_in(text, ctx.say.lang)
        if lang is None or ctx.person is None:
            return None
        blocks = await self._of_asker(ctx, translator(lang))
        return Response(kind=ResponseKind.LIVE, blocks=tuple(blocks), lang=lang)

    async def _of_asker(self, ctx: Context, say: Translator) -> list[Block]:
        if ctx.collectives:
            return [block for each in ctx.collectives for block in await self._of(ctx, each, say)]
        held = scopes(ctx.directory, ctx.person.id) if ctx.person else ()
        if not held:
            raise PersonError("results-nothing")
        return await self._of_scope(ctx, held, say)

    async def _of(
        self, ctx: Context, collective: Collective, say: Translator, only: frozenset[str] | None = None
    ) -> list[Block]:
        today = ctx.now.astimezone(zone(collective.zone)).date()
        known = await ctx.read(lambda stored: results_of(stored, ctx.directory, collective, until=today))
        facts = _only(known.facts, only)
        felt = _only(known.felt, only)
        title = say("results-figures-title", collective=collective.name)
        if not facts and not felt:
            return [Text(say("results-figures-none", collective=verbatim(collective.name)))]
        blocks: list[Block] = [Heading(title), Items(lines((*facts, *felt), say))]
        chart = series_chart(title, (*facts, *felt), say, example(ctx.directory, say))
        if chart:
            blocks.append(await self._picture(chart, say))
        return [*blocks, *_notes(ctx.directory, say)]

    async def _of_region(self, ctx: Context, region: Region) -> list[Block]:
        """What the teams of a region said, taken together: open to whoever is in the programme."""
        within = ctx.directory.scope_collectives(f"region:{region.id}")
        day, say = ctx.now.astimezone(zone(ctx.zone)).date(), ctx.say

        def look(stored: Repositories) -> tuple[str, ...]:
            said = together(stored, ctx.directory, [each.id for each in within], day, say)
            return (*said, *lines(felt_in(stored, ctx.directory, within, day), say))

        found = await ctx.read(look)
        name = verbatim(region.name)
        if not found:
            return [Text(say("results-region-none", region=name))]
        return [Heading(say("results-region-title", region=region.name)), Items(found), *_notes(ctx.directory, say)]

    async def _of_scope(self, ctx: Context, held: Sequence[str], say: Translator) -> list[Block]:
        """How the last period stands in what somebody coordinates, and of whom more can be asked."""
        within = list(ctx.directory.within(held))
        period = await ctx.read(lambda stored: _last_period(stored, within, ctx))
        check_in = ctx.directory.check_ins.get(period.check_in_id) if period else None
        if period is None or check_in is None:
            return [Text(say("results-scope-none"))]
        found = await ctx.read(lambda stored: standings(stored, ctx.directory, check_in, period, within))
        blocks = list(message(ctx.directory, check_in, period, found, say).blocks)
        title = say("results-turnout-title", title=say.of(check_in.title), day=say.day(period.opens_on, year=False))
        chart = turnout_chart(title, found, say, example(ctx.directory, say))
        if chart:
            blocks.append(await self._picture(chart, say))
        names = [verbatim(each.collective.name) for each in found]
        return [*blocks, Text(say("results-scope-more", name=names[0])), *_notes(ctx.directory, say)]

    async def _picture(self, chart: Chart, say: Translator) -> File:
        content = await self.draw(chart, Picture.PNG)
        return File(f"{say('results-file')}.png", "image/png", content, in_words(chart, say))


def _only(found: Sequence[Series], only: frozenset[str] | None) -> tuple[Series, ...]:
    return tuple(each for each in found if only is None or each.indicator.id in only)


def allow(ctx: Context, collective: Collective) -> None:
    """Who is in a collective sees it, and who coordinates it."""
    own = collective.id in {each.id for each in ctx.collectives}
    if not own and not (ctx.person and may_act(ctx.directory, ctx.person.id, f"collective:{collective.id}")):
        raise PersonError("results-not-yours", collective=verbatim(collective.name))


def collective_named(directory: Directory, words: str) -> Collective | None:
    """The collective that words name, behind little words such as « de »."""
    wanted = _without_little_words(words)
    return next((each for each in directory.collectives.values() if wanted in map(fold, each.called)), None)


def region_named(directory: Directory, words: str) -> Region | None:
    """The region that words name, behind little words."""
    wanted = _without_little_words(words)
    return next((each for each in directory.regions.values() if wanted in (fold(each.name), each.id)), None)


def _without_little_words(words: str) -> str:
    little = {word for lang in LANGUAGES for word in translator(lang).words("results-little-words")}
    left = fold(words).strip(" ?.!").removeprefix("d'").removeprefix("l'").split()
    while left and left[0] in little:
        left = left[1:]
    return " ".join(left)


def named(directory: Directory, words: str) -> frozenset[str]:
    """The indicators that words name: by their code, or by telling words of their question, all of them."""
    wanted = _without_little_words(words)
    by_code = frozenset(each for each in directory.indicators if fold(each) == wanted)
    telling = [word for word in wanted.replace("'", " ").split() if len(word) >= _TELLING]
    if by_code or not telling:
        return by_code
    return frozenset(
        each.id
        for each in directory.indicators.values()
        if all(any(word in fold(text) for text in each.question.values()) for word in telling)
    )


def _asked_in(text: str, lang: str) -> str | None:
    said = bare(text).replace("-", " ").split()
    for language in sorted(LANGUAGES, key=lambda each: each != lang):
        if any(_alike(said, phrase) for phrase in _phrases(language).get(len(said), ())):
            return language
    return None


@cache
def _phrases(lang: str) -> Mapping[int, Sequence[list[str]]]:
    """The words of each, by how many they are."""
    found: defaultdict[int, list[list[str]]] = defaultdict(list)
    for phrase in translator(lang).words("results-figures-phrases"):
        words = phrase.replace("-", " ").split()
        found[len(words)].append(words)
    return found


def _alike(said: Sequence[str], meant: Sequence[str]) -> bool:
    """The same words but for slips of the pen: « tendances » is no slip for « échéances », although the rest agrees."""
    return all(fuzz.ratio(*pair) >= _CLOSE for pair in zip(said, meant, strict=True))


def _last_period(stored: Repositories, within: Sequence[Collective], ctx: Context) -> Period | None:
    """The period that was published last for any of those collectives."""
    since = (ctx.now - _LATEST).date()
    counted = stored.turnout([each.id for each in within], since=since)
    last = max(counted, key=lambda each: each.opens_on, default=None)
    return Period(check_in_id=last.check_in_id, opens_on=last.opens_on) if last else None


def example(directory: Directory, say: Translator) -> str:
    """What stands beside made-up data."""
    return say("example-note") if directory.programme and directory.programme.example else ""


def _notes(directory: Directory, say: Translator) -> list[Block]:
    note = example(directory, say)
    return [Note(note)] if note else []
