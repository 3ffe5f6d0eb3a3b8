"""When the brief goes out, before a meeting of one day or on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.errors import PersonError
from bot.domain.identity import Recipient
from bot.domain.message import Heading, Message, verbatim
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Collective, DayOffPolicy, Milestone, MilestoneKind
from bot.domain.rights import may_act, scopes
from bot.domain.wall_time import instant, working_day, zone
from bot.engine.calendar import Agenda
from bot.engine.context import Context, Moment, Outcome
from bot.engine.languages import Languages
from bot.engine.router import Announcement
from bot.features.results.brief import Month, Press, of_scope, of_team
from bot.features.results.figures import allow, collective_named, example, region_named
from bot.features.results.planning import HOUR, coordinated
from bot.i18n import Translator, translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

_BEFORE = timedelta(days=2)
"""Days before a meeting: time to read it, and to fill in what is missing."""
_SHIFT = timedelta(days=16)


def occurrences(directory: Directory, holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """One for each meeting of a day, to the rooms of its collectives and to who coordinates more than one."""
    for meeting in directory.milestones.values():
        near = since.date() - _SHIFT <= meeting.starts <= until.date() + _SHIFT
        if meeting.type is MilestoneKind.MEETING and meeting.starts == meeting.ends and meeting.zone is None and near:
            for each in _of(meeting, directory, holidays):
                if since <= each.due_at < until:
                    yield each


def _of(meeting: Milestone, directory: Directory, holidays: Holidays) -> Iterator[Occurrence]:
    within = directory.scope_collectives(meeting.scope)
    for collective in within:
        day = _day(meeting, Agenda(directory, collective, holidays))
        yield _occurrence(meeting, f"collective:{collective.id}", collective.zone, day)
    if not meeting.scope.startswith("collective:") and within:
        day = _day(meeting, Agenda(directory, within[0], holidays))
        for scope, name in sorted(coordinated(directory)):
            if scope in (meeting.scope, "programme"):
                yield _occurrence(meeting, scope, name, day)


def _day(meeting: Milestone, agenda: Agenda) -> date:
    return working_day(meeting.starts - _BEFORE, DayOffPolicy.BEFORE, lambda day: not agenda.working(day))


def _occurrence(meeting: Milestone, scope: str, name: str, day: date) -> Occurrence:
    return Occurrence(
        kind=OccurrenceKind.BRIEF,
        rule_id=meeting.id,
        subject=meeting.id,
        scope=scope,
        zone=name,
        local_date=day,
        due_at=instant(day, HOUR, name),
        useful_until=instant(meeting.starts, HOUR, name),
    )


def _whom(directory: Directory, occurrence: Occurrence) -> list[Recipient]:
    if occurrence.scope.startswith("collective:"):
        return [Recipient.collective(occurrence.scope.removeprefix("collective:"))]
    return list(map(Recipient.person, coordinated(directory).get((occurrence.scope, occurrence.zone), [])))


def preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
    """To whom it will go."""
    meeting = directory.milestones.get(occurrence.subject)
    if meeting is None:
        return
    for lang, group in language.together(_whom(directory, occurrence)):
        say = translator(lang)
        title = Heading(say("results-brief-ahead", title=verbatim(say.of(meeting.title)), day=say.day(meeting.starts)))
        yield Announcement(
            to=group,
            kind=DeliveryKind.GIVEBACK,
            message=Message.of(title, say.again("results-brief-preview")),
            key=lambda to: f"brief/{occurrence.subject}/{occurrence.local_date.isoformat()}/{to.id}",
            audience=occurrence.scope,
            zone=occurrence.zone,
            milestone_id=meeting.id,
        )


@dataclass(frozen=True, slots=True)
class Briefs:
    """The brief on request and before a meeting."""

    press: Press

    async def command(self, ctx: Context, words: str) -> Outcome | None:
        """
        « bilan du mois »: of the collective that the conversation is about, or of what somebody coordinates, or of what it names; None if
        the words name neither a collective nor a region.
        """
        if ctx.person is None:
            raise PersonError("not-in-roster")
        day = ctx.now.astimezone(zone(ctx.zone)).date()
        found = _named(ctx, words) if words else (ctx.collectives, scopes(ctx.directory, ctx.person.id))
        if found is None:
            return None
        if not any(found):
            raise PersonError("results-nothing")
        months = await ctx.read(partial(_listed, ctx.directory, *found, day, ctx.say))
        note = example(ctx.directory, ctx.say)
        return Outcome(tuple([Message(tuple(await self.press.blocks(each, ctx.say, note))) for each in months]))

    async def carry_out(self, moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
        """Send it to the room, or to who coordinates."""
        directory, meeting = moment.directory, moment.directory.milestones.get(occurrence.subject)
        if meeting is None:
            return ()
        whom = _whom(directory, occurrence)
        speak = await moment.languages([to.id for to in whom if not to.is_room])
        effects: list[Effect] = []
        for to in whom:
            say = translator(speak(to))
            teams = directory.scope_collectives(occurrence.scope) if to.is_room else ()
            scope = () if to.is_room else (occurrence.scope,)
            months = await moment.read(partial(_listed, directory, teams, scope, occurrence.local_date, say))
            said = await self._said(directory, meeting, months, say)
            effects += [_sent(moment, occurrence, to, message) for message in said]
        return tuple(effects)

    async def _said(
        self, directory: Directory, meeting: Milestone, months: Iterable[Month], say: Translator
    ) -> list[Message]:
        title, day = verbatim(say.of(meeting.title)), say.day(meeting.starts)
        ahead = Heading(say("results-brief-ahead", title=title, day=day))
        note = example(directory, say)
        return [Message((ahead, *await self.press.blocks(each, say, note))) for each in months]


def _named(ctx: Context, words: str) -> tuple[tuple[Collective, ...], tuple[str, ...]] | None:
    """
    The team or the scope that words name.

    Raises:
        PersonError: It is none of theirs.
    """
    if (team := collective_named(ctx.directory, words)) is not None:
        allow(ctx, team)
        return (team,), ()
    region = region_named(ctx.directory, words)
    if region is None or ctx.person is None:
        return None
    if not may_act(ctx.directory, ctx.person.id, f"region:{region.id}"):
        raise PersonError("results-brief-not-yours", region=verbatim(region.name))
    return (), (f"region:{region.id}",)


def _listed(
    directory: Directory,
    teams: Sequence[Collective],
    held: Sequence[str],
    day: date,
    say: Translator,
    stored: Repositories,
) -> list[Month]:
    """The months of teams; of who is in none, of what they coordinate."""
    if teams:
        return [of_team(stored, directory, each, day, say) for each in teams]
    named = [(_name(directory, scope, say), directory.scope_collectives(scope)) for scope in held]
    return [of_scope(stored, directory, name, within, day, say) for name, within in named]


def _name(directory: Directory, scope: str, say: Translator) -> str:
    kind, _, identifier = scope.partition(":")
    if kind == "programme":
        return say.of(directory.programme.name) if directory.programme else ""
    known = directory.regions.get(identifier) or directory.collectives.get(identifier)
    return known.name if known else identifier


def _sent(moment: Moment, occurrence: Occurrence, to: Recipient, message: Message) -> Enqueue:
    key = f"brief/{occurrence.subject}/{occurrence.local_date.isoformat()}/{to.id}"
    return Enqueue(
        Delivery(
            key=key,
            to=to,
            kind=DeliveryKind.GIVEBACK,
            message=message,
            due_at=moment.now,
            expires_at=occurrence.useful_until,
        )
    )
