"""The feature's entries: the report of a day, and trying again."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.delivery import DeliveryState, delivery_id
from bot.domain.effects import RetryDeliveries
from bot.domain.errors import PersonError, StaleAction
from bot.domain.knowledge import LANGUAGES
from bot.domain.rights import scopes
from bot.domain.text import bare
from bot.domain.wall_time import zone
from bot.engine.commands import leaves_others
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.router import Router
from bot.engine.troubles import RETRY, cause_id
from bot.features.deliveries.digest import duty
from bot.features.deliveries.standing import Day, standing
from bot.i18n import translator

router = Router("deliveries")
router.duties.append(duty())


@router.command("deliveries", takes=True, sure=leaves_others)
async def report(ctx: Context, words: str) -> Outcome | None:
    """How the day's deliveries stand, within what somebody coordinates; `hier` for the day before, « de la semaine » for all of it."""
    day = _day(words, ctx.now.astimezone(zone(ctx.zone)).date(), ctx.zone)
    if day is None:
        return None
    found = await standing(ctx.moment, _coordinator(ctx), day)
    return Outcome((found.message(ctx.directory, ctx.say),))


@router.action(RETRY)
async def retry(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Send once more, under the same id, what failed that day for that reason."""
    if len(args) != 2:
        raise StaleAction
    person_id = _coordinator(ctx)
    try:
        day = date.fromisoformat(args[0])
    except ValueError:
        raise StaleAction from None
    # a notice of the morning tells of the evening before
    window = Day.of(day, ctx.zone)
    around = Day(day=day, since=window.since - timedelta(days=2), until=window.until)
    found = await standing(ctx.moment, person_id, around)
    failed = [
        each for each in found.failures if each.state is DeliveryState.FAILED and cause_id(each.reason) == args[1]
    ]
    if not failed:
        raise PersonError("deliveries-nothing-to-retry")
    again = RetryDeliveries(tuple(delivery_id(each.key) for each in failed), ctx.now)
    return reply(ctx.say("deliveries-retrying", count=len(failed))) + effects(again)


def _coordinator(ctx: Context) -> str:
    if ctx.person is None or not scopes(ctx.directory, ctx.person.id):
        raise PersonError("deliveries-not-allowed")
    if not ctx.event.direct:
        raise PersonError("deliveries-in-private")
    return ctx.person.id


def _day(words: str, today: date, where: str) -> Day | None:
    """Which day is meant, or which week; None if the words are no matter of the report."""
    if not words or _says(words, "deliveries-today-words"):
        return Day.of(today, where)
    if _says(words, "deliveries-yesterday-words"):
        return Day.of(today - timedelta(days=1), where)
    if _says(words, "deliveries-week-words"):
        return Day.week(today, where)
    last = _says(words, "deliveries-last-week-words")
    return Day.week(today - timedelta(days=today.weekday() + 1), where) if last else None


def _says(words: str, key: str) -> bool:
    return any(bare(words) in translator(lang).words(key) for lang in LANGUAGES)
