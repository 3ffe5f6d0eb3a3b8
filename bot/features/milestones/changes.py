"""Who was told of a milestone is told, once, when that no longer holds: in chat or by import, whichever process finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, PlanOccurrence, TellMilestone
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.milestones import Facts, Overtaken, facts_of
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Milestone
from bot.domain.wall_time import instant, zone
from bot.engine.coming import asks_who_comes, coming_choices
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty
from bot.engine.scheduler import HORIZON
from bot.features.milestones.wording import change
from bot.i18n import Translator, translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

GATHERED = timedelta(minutes=5)
"""How long changes are gathered: a slip that is mended at once disturbs nobody, and of two moves only the last is told."""
SLICE = 500
"""Recipients of one unit of work, as of an announcement."""
_MARGIN = timedelta(days=2)
_GONE = "gone"


def duty() -> Duty:
    """The feature's part in time."""
    return _duty(Changes((), ()))


def informed(stored: Repositories) -> Duty:
    """The same, with who was told what in a store."""
    until = stored.planned_until()
    since = (until - HORIZON - _MARGIN).date() if until else date.min
    return _duty(Changes(tuple(stored.overtaken(since=since)), tuple(stored.planned(OccurrenceKind.CHANGE))))


def _duty(known: Changes) -> Duty:
    return Duty(frozenset({OccurrenceKind.CHANGE}), known.plan, known.preview, carry_out, informed)


@dataclass(frozen=True, slots=True)
class Changes:
    """Who was told what no longer holds, and what is planned already to tell them."""

    overtaken: tuple[Overtaken, ...]
    planned: tuple[Occurrence, ...]

    def plan(self, directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
        """One occurrence for each milestone that changed and each collective that knows; one that is planned keeps its hour."""
        known = {(each.rule_id, _state(each), each.scope): each for each in self.planned}
        groups: dict[tuple[str, str], list[Overtaken]] = {}
        for each in self.overtaken:
            if concerns(each, directory, since):
                groups.setdefault((each.milestone_id, scope_of(each.to, directory)), []).append(each)
        for (milestone_id, scope), found in groups.items():
            state = _present(milestone_id, directory)
            occurrence = known.get((milestone_id, state, scope)) or _occurrence(found, scope, directory, since)
            if since <= occurrence.due_at < until:
                yield occurrence

    def preview(self, directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
        """What an occurrence says, as things stand."""
        return _said(self.overtaken, directory, occurrence, language)


def concerns(each: Overtaken, directory: Directory, now: datetime) -> bool:
    """Whether somebody still wants to know: they take part, and what they were told, or is to be, isn't over."""
    known = directory.collectives if each.to.is_room else directory.people
    today = now.astimezone(zone(directory.default_zone)).date()
    milestone = directory.milestones.get(each.milestone_id)
    last = milestone.ends if each.told.gone and milestone else each.told.ends
    return each.to.id in known and last >= today


def scope_of(to: Recipient, directory: Directory) -> str:
    """The collective with which somebody is told."""
    if to.is_room:
        return f"collective:{to.id}"
    collective = next(iter(directory.collectives_of(to.id)), None)
    return f"collective:{collective.id}" if collective else "programme"


def _present(milestone_id: str, directory: Directory) -> str:
    milestone = directory.milestones.get(milestone_id)
    return facts_of(milestone).digest if milestone else _GONE


def _state(occurrence: Occurrence) -> str:
    return occurrence.subject.partition("@")[0]


def _parts(occurrence: Occurrence) -> tuple[str, str]:
    """Which change it is, the same for every slice, and behind whom this slice begins."""
    state, revision, *after = occurrence.subject.split("@", 2)
    return f"{state}@{revision}", "".join(after)


def _occurrence(found: Sequence[Overtaken], scope: str, directory: Directory, since: datetime) -> Occurrence:
    milestone_id = found[0].milestone_id
    milestone = directory.milestones.get(milestone_id)
    due_at = since + GATHERED
    collective = directory.collectives.get(scope.removeprefix("collective:"))
    place = collective.zone if collective else directory.default_zone
    last = max([each.told.ends for each in found] + ([milestone.ends] if milestone else []))
    return Occurrence(
        kind=OccurrenceKind.CHANGE,
        rule_id=milestone_id,
        # the same days may come back later, as another change
        subject=f"{_present(milestone_id, directory)}@{directory.revision}",
        scope=scope,
        zone=place,
        local_date=due_at.astimezone(zone(place)).date(),
        due_at=due_at,
        useful_until=max(instant(last + timedelta(days=1), time(), place), due_at + GATHERED),
    )


def _said(
    overtaken: Iterable[Overtaken],
    directory: Directory,
    occurrence: Occurrence,
    language: Languages,
) -> Iterator[Announcement]:
    milestone = directory.milestones.get(occurrence.rule_id)
    for each in overtaken:
        if each.milestone_id == occurrence.rule_id and scope_of(each.to, directory) == occurrence.scope:
            yield Announcement(
                to=(each.to,),
                kind=DeliveryKind.REMINDER,
                message=_message(each, milestone, directory, translator(language(each.to))),
                key=lambda to: f"change/{occurrence.rule_id}/{_parts(occurrence)[0]}/{to}",
                audience=occurrence.scope,
                zone=occurrence.zone,
                milestone_id=occurrence.rule_id,
            )


def _message(each: Overtaken, milestone: Milestone | None, directory: Directory, say: Translator) -> Message:
    """What changed; for other days people are asked again whether they come."""
    said = change(each.told, milestone, directory.programme, say)
    if milestone is None or each.to.is_room or not asks_who_comes(milestone):
        return said
    days = (each.told.starts, each.told.ends) == (milestone.starts, milestone.ends)
    return said if days and not each.told.gone else Message((*said.blocks, coming_choices(milestone, say)))


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Tell the next slice of those who still know otherwise what holds now: who has heard meanwhile isn't told again."""
    since, directory = (moment.now - _MARGIN).date(), moment.directory

    def look(stored: Repositories) -> tuple[list[Overtaken], Occurrence | None]:
        whom, then = _slice(directory, occurrence)
        return stored.overtaken(since=since, milestone_id=occurrence.rule_id, among=whom), then

    found, then = await moment.read(look)
    wanted = {each.to: each for each in found if concerns(each, directory, moment.now)}
    language = await moment.languages([to.id for to in wanted if not to.is_room])
    said = (
        effect
        for said in _said(wanted.values(), directory, occurrence, language)
        for each in said.deliveries(moment.now, max(occurrence.useful_until, moment.now))
        for effect in _told(moment, occurrence, each, wanted[each.to].told)
    )
    return (*said, *([PlanOccurrence(replace(then, due_at=moment.now))] if then else []))


def _slice(directory: Directory, occurrence: Occurrence) -> tuple[list[Recipient], Occurrence | None]:
    """Whom to tell next of those who are told with the same collective, and the occurrence that tells the others."""
    change, after = _parts(occurrence)
    whom = [to for to in sorted(_with(occurrence.scope, directory), key=str) if str(to) > after]
    if len(whom) <= SLICE:
        return whom, None
    return whom[:SLICE], replace(occurrence, subject=f"{change}@{whom[SLICE - 1]}")


def _with(scope: str, directory: Directory) -> Iterator[Recipient]:
    """Everybody who is told with a collective, or with none."""
    collective_id = scope.removeprefix("collective:")
    if collective_id in directory.collectives:
        yield Recipient.collective(collective_id)
        people: Iterable[str] = dict.fromkeys(person.id for person, _ in directory.members(collective_id))
    else:
        people = directory.people
    yield from (to for to in map(Recipient.person, people) if scope_of(to, directory) == scope)


def _told(moment: Moment, occurrence: Occurrence, said: Delivery, before: Facts) -> Iterator[Effect]:
    milestone = moment.directory.milestones.get(occurrence.rule_id)
    yield Enqueue(said)
    yield TellMilestone(
        delivery_key=said.key,
        to=said.to,
        milestone_id=occurrence.rule_id,
        facts=facts_of(milestone) if milestone else before.cancelled,
        rule_id="",
        day=occurrence.local_date,
    )
