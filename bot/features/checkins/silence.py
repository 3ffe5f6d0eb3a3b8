"""Who is not asked: whoever left three rounds unanswered, until they write again; whoever was asked often enough this year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.checkin import SILENT_ROUNDS, AnswerState, Participation, Round
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import AskNoMore, Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.message import Message, verbatim
from bot.engine.context import Moment, language
from bot.features.checkins.standing import asked
from bot.i18n import translator
from bot.ports.store import Repositories


@dataclass(frozen=True, slots=True, kw_only=True)
class Spared:
    """Ids of people who are not asked; of those who have just fallen silent, so that coordinators are told once."""

    silent: frozenset[str]
    fallen_silent: frozenset[str]
    often_enough: frozenset[str]

    @property
    def everybody(self) -> frozenset[str]:
        """All of them."""
        return self.silent | self.fallen_silent | self.often_enough


def spared(stored: Repositories, moment: Moment, people: Sequence[str]) -> Spared:
    """Whom a round that opens now leaves alone."""
    programme = moment.directory.programme
    year = datetime(moment.now.year, 1, 1, tzinfo=UTC)
    past = defaultdict(list)
    for each in stored.participation(people, since=min(year, moment.now - _LOOKED_BACK)):
        past[each.person_id].append(each)
    since, heard = stored.silences(people), stored.heard(people)
    silent = {who for who, at in since.items() if who not in heard or heard[who] <= at}
    fallen = {
        who
        for who in people
        if who not in silent and _left(stored, moment, _since(past[who], heard.get(who) if who in since else None))
    }
    most = programme.prompts_a_year if programme else None
    often = {who for who in people if most and sum(each.asked_at >= year for each in past[who]) >= most}
    return Spared(silent=frozenset(silent), fallen_silent=frozenset(fallen), often_enough=frozenset(often))


_LOOKED_BACK = timedelta(days=182)
"""Half a year: three rounds are behind that in any programme that asks once a month."""


def _since(past: list[Participation], at: datetime | None) -> list[Participation]:
    """The rounds that count: whoever writes after a silence starts afresh."""
    return [each for each in past if at is None or each.asked_at > at]


def _left(stored: Repositories, moment: Moment, past: list[Participation]) -> bool:
    closed = [each for each in past if each.closes_at <= moment.now][-SILENT_ROUNDS:]
    return len(closed) == SILENT_ROUNDS and all(not each.answered and _lacked(stored, moment, each) for each in closed)


def _lacked(stored: Repositories, moment: Moment, each: Participation) -> bool:
    """Whether a round lacked something of this person's: their view, or a fact that nobody stated for the team."""
    known = stored.round(each.round_id)
    if known is None:
        return False
    stated = {answer.indicator_id for answer in stored.answers(known.id) if answer.state is AnswerState.GIVEN}
    indicators = [moment.directory.indicators.get(name) for name in asked(moment.directory, known)]
    return any(one is not None and (one.perception or one.id not in stated) for one in indicators)


def told(moment: Moment, opens: Round, people: Collection[str]) -> Iterator[Effect]:
    """Note who fell silent, and tell whoever coordinates the collective, in direct conversation only."""
    if not people:
        return
    directory = moment.directory
    for each in sorted(people):
        yield AskNoMore(each, moment.now)
    for coordinator in directory.coordinators(opens.collective_id):
        others = [verbatim(directory.people[each].name) for each in sorted(people) if each != coordinator.id]
        if not others:
            continue
        to = Recipient.person(coordinator.id)
        say = translator(language(directory, to))
        words = say(
            "checkin-silent",
            names=say.listed(others),
            count=len(others),
            rounds=SILENT_ROUNDS,
            collective=directory.collectives[opens.collective_id].name,
        )
        key = f"silent/{opens.id}/{moment.now.isoformat()}/{coordinator.id}"
        message = Message.of(words)
        yield Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now))
