"""Milestones as a file that is sent in chat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.errors import Conflict
from bot.domain.message import Block, File, Note, Text, verbatim
from bot.domain.programme import Milestone
from bot.domain.wall_time import zone
from bot.engine.context import Context
from bot.features.agenda.composing import by_part, only
from bot.features.agenda.views import View
from bot.ports.agenda import MEDIA_TYPE, AgendaWriter

_MOST = 300
"""Milestones in one file: more than any collective has, and what a chat still carries."""


async def coming(ctx: Context, shown: View, write: AgendaWriter) -> tuple[Block, ...]:
    """The file of all that is still to come; nothing if nothing is."""
    today = ctx.now.astimezone(zone(shown.zone)).date()
    milestones = [each for each in ctx.directory.milestones.values() if shown.shows(each) and each.ends >= today]
    return await several(ctx, shown, milestones, write)


async def single(ctx: Context, shown: View, milestone: Milestone, write: AgendaWriter) -> tuple[Block, ...]:
    """The file of one milestone."""
    say = shown.say
    title, dates = verbatim(say.of(milestone.title)), say.days(milestone.starts, milestone.ends)
    said = Text(say("agenda-file", title=title, dates=dates))
    file = await _file(ctx, shown, [milestone], write, name=milestone.id, what=f"{say.of(milestone.title)}, {dates}")
    return (said, file, *_notice(ctx, shown))


async def several(ctx: Context, shown: View, milestones: Sequence[Milestone], write: AgendaWriter) -> tuple[Block, ...]:
    """The file of several; nothing if there is none."""
    if not milestones:
        return ()
    if len(milestones) == 1:
        return await single(ctx, shown, milestones[0], write)
    say, kept = shown.say, milestones[:_MOST]
    said = Text(say("agenda-files", count=len(kept)))
    file = await _file(ctx, shown, kept, write, name="agenda", what=say("agenda-file-all", count=len(kept)))
    return (said, file, *_notice(ctx, shown))


async def _file(
    ctx: Context, shown: View, milestones: Iterable[Milestone], write: AgendaWriter, *, name: str, what: str
) -> File:
    editions, revision = await ctx.read(lambda stored: (stored.editions(), stored.revision()))
    if revision != ctx.directory.revision:
        raise Conflict("the programme changed meanwhile")  # old dates with new numbers would stay in calendars
    content = write(only(milestones, shown, ctx.directory, by_part(editions)))
    return File(f"{name}.ics", MEDIA_TYPE, content, shown.say("agenda-file-alt", what=what))


def _notice(ctx: Context, shown: View) -> tuple[Note, ...]:
    programme = ctx.directory.programme
    return (Note(shown.say.of(programme.notice)),) if programme and programme.example else ()
