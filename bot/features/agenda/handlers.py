"""« ajouter à mon agenda », « mon agenda », « révoquer mon agenda »."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actions import Action
from bot.domain.indicator_values import shorten
from bot.domain.message import Block, Note, Option, Text
from bot.domain.programme import Milestone
from bot.domain.wall_time import zone
from bot.engine.context import Context, Outcome, reply
from bot.engine.response import Response, ResponseKind, shown
from bot.engine.router import Router
from bot.features.agenda.addresses import Addresses
from bot.features.agenda.files import coming, several, single
from bot.features.agenda.means import Means
from bot.features.agenda.views import View, view
from bot.features.agenda.wishes import wanted, wants_address, wants_dates, wants_file

_OFFERED = 8
_LABEL = 60


def build(means: Means) -> Router:
    """The feature's router, with these means."""
    router, addresses, files = Router("agenda"), Addresses(means), Files(means)
    router.command("agenda", urgent=True, takes=True)(addresses.give)
    router.command("revoke", urgent=True, takes=True)(addresses.cut)
    router.command("export", urgent=True, takes=True)(files.add)
    router.action("agenda.open")(addresses.give_chosen)
    router.action("agenda.add")(files.add_chosen)
    router.action("agenda.everything")(files.add_everything)
    router.question(files.read)
    return router


@dataclass(frozen=True, slots=True)
class Files:
    """Dates as files: in a room those of its collective, else those of the person."""

    means: Means

    async def read(self, ctx: Context, text: str) -> Response | None:
        """A wish in free words; None for anything else."""
        as_file = wants_dates(text) or wants_file(text)
        known = _view(ctx) if as_file or wants_address(text) else None
        if known is None:
            return None
        if as_file:
            return await self._response(ctx, known, text)
        if ctx.event.direct and ctx.person and self.means.public_url:
            offer = Option(ctx.say("agenda-offer-yes"), Action("agenda.open", (f"person:{ctx.person.id}",)))
            return _response(known, (Text(ctx.say("agenda-offer")),), offer)
        return None

    async def add(self, ctx: Context, _words: str) -> Outcome | None:
        """The same as a command, which wins over a dialogue; None if it is about something else, such as « ajouter les noms »."""
        known = _view(ctx)
        if known is None or not (wants_dates(ctx.text) or wants_file(ctx.text)):
            return None
        return shown(await self._response(ctx, known, ctx.text), known.say)

    async def add_chosen(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """The milestone that was chosen."""
        known = _view(ctx)
        found = [each for each in _theirs(ctx, known) if args == (each.id,)] if known else []
        if known is None or not found:
            return reply(ctx.say("agenda-unknown"))
        return reply(*await single(ctx, known, found[0], self.means.write), *self._hint(ctx))

    async def add_everything(self, ctx: Context, _args: tuple[str, ...]) -> Outcome:
        """All that is to come."""
        known = _view(ctx)
        blocks = await coming(ctx, known, self.means.write) if known else ()
        return reply(*(blocks or (Text(ctx.say("agenda-nothing")),)), *(self._hint(ctx) if blocks else ()))

    async def _response(self, ctx: Context, known: View, text: str) -> Response:
        today = ctx.now.astimezone(zone(known.zone)).date()
        wish = wanted(text, _theirs(ctx, known), today)
        if not wish.known and wish.milestones:
            return _response(known, (Text(known.say("agenda-unknown")),), *_choices(known, wish.milestones))
        blocks = await several(ctx, known, wish.milestones, self.means.write)
        if not blocks:
            return _response(known, (Text(known.say("agenda-nothing")),))
        more = Option(known.say("agenda-everything"), Action("agenda.everything"))
        return _response(known, (*blocks, *self._hint(ctx)), *((more,) if len(wish.milestones) == 1 else ()))

    def _hint(self, ctx: Context) -> tuple[Note, ...]:
        return (Note(ctx.say("agenda-follow")),) if self.means.public_url and ctx.event.direct else ()


def _view(ctx: Context) -> View | None:
    if ctx.room:
        return view(f"collective:{ctx.room.id}", ctx.directory, ctx.say)
    return view(f"person:{ctx.person.id}", ctx.directory, ctx.say) if ctx.person else None


def _theirs(ctx: Context, known: View) -> list[Milestone]:
    return [each for each in ctx.directory.milestones.values() if known.shows(each)]


def _choices(known: View, milestones: tuple[Milestone, ...]) -> tuple[Option, ...]:
    return tuple(
        Option(shorten(known.say.of(each.title), _LABEL), Action("agenda.add", (each.id,)))
        for each in milestones[:_OFFERED]
    )


def _response(known: View, blocks: tuple[Block, ...], *options: Option) -> Response:
    return Response(kind=ResponseKind.LIVE, blocks=blocks, lang=known.say.lang, options=options)
