"""What stands in a round for one person: the team's facts and their own perceptions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import field
from datetime import datetime, timedelta

from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.directory import Directory
from bot.domain.frozen import frozen
from bot.domain.programme import Collective, Indicator
from bot.engine.context import Context
from bot.ports.store import Repositories

_COMPARED = 3
"""Earlier values that a new one is held against."""


@frozen()
class Reader:
    """
    Who reads along.

    Attributes:
        room: Whether others do.
        recorder: Who records for the person; empty if they speak for themselves.
    """

    room: bool = False
    recorder: str = ""


_ALONE = Reader()


@frozen(kw_only=True)
class Standing:
    """
    A round as one person sees it.

    Attributes:
        person_id: Whose answers they are: somebody without chat, if another one records them.
        indicators: What it asks, in order; in a room, what each person feels is left out, for others would read it;
            and who records for somebody is neither asked nor shown what that person said of what they feel.
        stored: The values that are stored, by indicator: of whichever version of the question.
        answers: Those that stand, by indicator: answers to a question that was changed since don't, nor what was taken back.
        earlier: What was given in the rounds before, the latest first, for the indicators that it was read for.
    """

    round: Round
    person_id: str
    indicators: tuple[Indicator, ...]
    stored: dict[str, Answer]
    answers: dict[str, Answer]
    earlier: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def given(self) -> dict[str, str]:
        """The values that were given, by indicator."""
        return {name: each.value for name, each in self.answers.items() if each.state is AnswerState.GIVEN}

    @property
    def missing(self) -> tuple[int, ...]:
        """The places of the questions that nobody has answered and this person hasn't passed over."""
        return tuple(place for place, each in enumerate(self.indicators) if not self._settled(each))

    def _settled(self, indicator: Indicator) -> bool:
        answer = self.answers.get(indicator.id)
        return answer is not None and (answer.state is AnswerState.GIVEN or answer.person_id == self.person_id)

    def last(self, indicator: Indicator) -> str:
        """The value of the last time, to be offered again; empty for none, and for what people feel: it would lead them."""
        found = self.earlier.get(indicator.id)
        return found[0] if found and not indicator.perception else ""


async def standing(ctx: Context, collective: Collective) -> Standing | None:
    """The round that was opened last in a collective and is open now; None if there is none."""
    known = await ctx.read(lambda stored: _opened_last(stored, ctx, collective))
    return await in_round(ctx, known) if known else None


def _opened_last(stored: Repositories, ctx: Context, collective: Collective) -> Round | None:
    found = stored.rounds(collective.id, open_at=ctx.now)
    return next((each for each in found if each.check_in_id in ctx.directory.check_ins), None)


async def answerable(ctx: Context, teams: Sequence[Collective]) -> AsyncIterator[list[Standing]]:
    """Of those teams, the rounds that are open; then the last one of each that has closed, as in `last_closed`."""

    def look(stored: Repositories) -> list[list[Round | None]]:
        return [[find(stored, ctx, each) for each in teams] for find in (_opened_last, _closed_last)]

    for rounds in await ctx.read(look):
        yield [await in_round(ctx, each) for each in rounds if each is not None]


async def in_round(ctx: Context, known: Round, about: Collection[str] = (), *, subject: str = "") -> Standing:
    """What stands in that round for whoever speaks, or for the subject of what they record, with earlier values of some indicators."""
    person_id = subject or (ctx.person.id if ctx.person else "")
    reader = Reader(room=bool(ctx.room), recorder=ctx.person.id if ctx.person and subject else "")

    def look(stored: Repositories) -> Standing:
        kept = stored.answers(known.id, seen_by=person_id)
        return read(stored, ctx.directory, (known, kept), person_id, about, reader)

    return await ctx.read(look)


def read(
    stored: Repositories,
    directory: Directory,
    answered: tuple[Round, Sequence[Answer]],
    person_id: str,
    about: Collection[str],
    reader: Reader = _ALONE,
) -> Standing:
    """The same, of a round and its answers that are known."""
    known, kept = answered
    theirs = {each.indicator_id for each in kept if each.person_id == person_id and each.recorded_by != reader.recorder}
    unseen = theirs if reader.recorder else frozenset()
    indicators = tuple(
        indicator
        for each in asked(directory, known)
        if (indicator := directory.indicators.get(each))
        and not (indicator.perception and (reader.room or each in unseen))
    )
    private = {each.id for each in indicators if each.perception}
    versions = {each.id: each.version for each in indicators}
    values = {
        each.indicator_id: each
        for each in kept
        if each.indicator_id in versions and (each.person_id == person_id or each.indicator_id not in private)
    }
    compared = [each for each in indicators if each.id in about and not (reader.recorder and each.perception)]
    earlier = _earlier(stored, known, compared, person_id)
    stands = {
        name: each
        for name, each in values.items()
        if each.indicator_version == versions.get(name) and each.state is not AnswerState.WITHDRAWN
    }
    return Standing(
        round=known, person_id=person_id, indicators=indicators, stored=values, answers=stands, earlier=earlier
    )


def asked(directory: Directory, known: Round) -> tuple[str, ...]:
    """What a round asks; one that was opened by an earlier version asks what its check-in lists."""
    check_in = directory.check_ins.get(known.check_in_id)
    return known.asked or tuple(check_in.indicators if check_in else ())


def _earlier(
    stored: Repositories, known: Round, compared: Sequence[Indicator], person_id: str
) -> dict[str, tuple[str, ...]]:
    subjects = {each.id: person_id if each.perception else "" for each in compared}
    found = stored.earlier_answers(known.collective_id, subjects, before=known.opens_on, limit=_COMPARED)
    return {each.id: tuple(answer.value for answer in found if _answers_as_now(answer, each)) for each in compared}


def _answers_as_now(answer: Answer, indicator: Indicator) -> bool:
    """Whether it is a value for the question as it is put now."""
    return answer.indicator_id == indicator.id and answer.indicator_version == indicator.version and not answer.note


def late_until(directory: Directory, known: Round) -> datetime:
    """Until when what nobody stated is still noted, marked late."""
    check_in = directory.check_ins.get(known.check_in_id)
    return known.closes_at + timedelta(days=check_in.late_days if check_in else 0)


async def last_closed(ctx: Context, collective: Collective) -> Standing | None:
    """The last round of a collective that has closed, as long as what nobody stated for the team is still taken; None if there is none."""
    known = await ctx.read(lambda stored: _closed_last(stored, ctx, collective))
    return await in_round(ctx, known) if known else None


def _closed_last(stored: Repositories, ctx: Context, collective: Collective) -> Round | None:
    found = stored.closed_rounds(collective.id, since=ctx.now - timedelta(days=28), at=ctx.now)
    known = next((each for each in found[:1] if each.check_in_id in ctx.directory.check_ins), None)
    return known if known and ctx.now < late_until(ctx.directory, known) else None


async def lately_closed(ctx: Context, collective: Collective) -> Standing | None:
    """The same, if it lacks something that the team may state; None if it lacks nothing."""
    known = await last_closed(ctx, collective)
    lacks = known is not None and any(not known.indicators[place].perception for place in known.missing)
    return known if lacks else None
