"""What a restore set aside is told to the coordinators once, and sent if they want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.directory import Directory
from bot.domain.effects import Effect, SendSetAside
from bot.domain.errors import PersonError
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.rights import may_act
from bot.engine.context import Context, Moment, Outcome, effects, reply
from bot.engine.languages import Languages
from bot.engine.notices import noted, told
from bot.engine.router import Announcement, Duty, Router
from bot.features.restores.wording import message, useful
from bot.ports.calendars import Holidays

MOST = 5_000

router = Router("restores")


def _no_plan(_directory: Directory, _holidays: Holidays, _since: datetime, _until: datetime) -> Iterable[Occurrence]:
    return ()


def _no_preview(_directory: Directory, _occurrence: Occurrence, _language: Languages) -> Iterator[Announcement]:
    return iter(())


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Tell the programme's coordinators, or all there are if it has none."""
    directory = moment.directory
    whom = [person.id for person in directory.coordinators(None)]
    whom = whom or [person_id for person_id in directory.people if directory.coordinates(person_id)]
    aside = await moment.read(lambda stored: stored.set_aside(MOST))
    return await told(
        moment, whom, f"restored/{occurrence.subject}", lambda say: message(moment, occurrence, aside, say)
    )


router.duties.append(Duty(frozenset({OccurrenceKind.RESTORED}), _no_plan, _no_preview, carry_out, standing=True))


@router.action("restored-send")
async def send(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Send what is still of use; whoever decides first, decides."""
    person_id = _decider(ctx)
    left = useful(await ctx.read(lambda stored: stored.set_aside(MOST)), ctx.now)
    if not left:
        return reply(ctx.say("restored-gone"))
    audit = noted(Deed.RESTORED_SENT, person_id, str(len(left)), ctx.now, ctx.event)
    return reply(ctx.say("restored-sent", count=len(left))) + effects(SendSetAside(ctx.now), audit)


@router.action("restored-leave")
async def leave(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Leave it."""
    _decider(ctx)
    return reply(ctx.say("restored-left"))


def _decider(ctx: Context) -> str:
    if ctx.person is None or not may_act(ctx.directory, ctx.person.id, "programme"):
        raise PersonError("restored-not-yours")
    return ctx.person.id
