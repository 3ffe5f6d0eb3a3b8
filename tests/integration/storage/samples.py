"""Values that the tests of the store write, each with what a test may want to choose."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.domain.actions import Action
from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.conversation import Flow
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import OpenRound, PutEntities, TieAccount, TieRoom
from bot.domain.events import MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.message import Choices, Message, Option
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Collective, Entity, Membership, Person, Region, Role

NOW = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

AMINA = AccountRef(platform="tchap", id="@amina")
AMINA_DIRECT = ConversationRef(platform="tchap", id="!amina")
KOUNGOU_ROOM = ConversationRef(platform="tchap", id="!koungou")
TO_AMINA = Recipient.person("amina")
TO_KOUNGOU = Recipient.collective("koungou")

CHOICES = Message.of(
    "Combien ?", Choices((Option("Un", Action("answer", ("1",)), "1"), Option("Deux", Action("answer", ("2",)), "2")))
)


def programme() -> tuple[Entity, ...]:
    """Two people of Koungou and their collective."""
    return (
        Region(id="mayotte", name="Mayotte"),
        Collective(
            id="koungou", name="Koungou", region_id="mayotte", zone="Indian/Mayotte", days_off=[date(2027, 3, 1)]
        ),
        Role(id="habitant", name={"fr": "habitant", "en": "inhabitant"}),
        Person(id="amina", name="Amina"),
        Person(id="salim", name="Salim", lang="en"),
        Membership(person_id="amina", scope="collective:koungou", role_id="habitant"),
        Membership(person_id="salim", scope="collective:koungou", role_id="habitant"),
    )


def known() -> list[PutEntities | TieAccount | TieRoom]:
    """The programme, with Amina's account and Koungou's room."""
    return [
        PutEntities(programme()),
        TieAccount(AMINA, "amina", AMINA_DIRECT),
        TieRoom(KOUNGOU_ROOM, "koungou"),
    ]


def heard(
    event_id: str, *, by: AccountRef = AMINA, at: datetime = NOW, where: ConversationRef = AMINA_DIRECT
) -> MessageReceived:
    """Somebody wrote to the bot in their direct conversation."""
    return MessageReceived(id=event_id, at=at, account=by, conversation=where, direct=True, text="bonjour")


def said(key: str, *, to: Recipient = TO_AMINA, due: datetime = NOW, text: str = "Bonjour") -> Delivery:
    """A reminder."""
    return Delivery(key=key, to=to, kind=DeliveryKind.REMINDER, message=Message.of(text), due_at=due)


def flow(name: str, *, place: Recipient = TO_AMINA, person_id: str = "amina") -> Flow:
    """A dialogue under way."""
    return Flow(place=place, person_id=person_id, name=name, version=1, state='{"step":1}', expires_at=NOW + HOUR)


def a_round(*, opens: datetime = NOW, check_in: str = "weekly") -> Round:
    """A round of Koungou that is open for five days."""
    return Round(
        check_in_id=check_in,
        collective_id="koungou",
        opens_on=opens.date(),
        opens_at=opens,
        closes_at=opens + timedelta(days=5),
    )


ROUND = a_round()
OPEN = OpenRound(ROUND)


def answer(value: str, *, event_id: str, person_id: str = "amina", indicator: str = "I01", of: Round = ROUND) -> Answer:
    """A value given in a round."""
    return Answer(
        round_id=of.id,
        indicator_id=indicator,
        indicator_version=1,
        collective_id="koungou",
        person_id=person_id,
        state=AnswerState.GIVEN,
        value=value,
        note="",
        at=NOW,
        event_id=event_id,
    )


def occurrence(rule: str, *, due: datetime = NOW, day: date | None = None) -> Occurrence:
    """A reminder's firing for Koungou."""
    return Occurrence(
        kind=OccurrenceKind.REMINDER,
        rule_id=rule,
        subject="m1",
        scope="collective:koungou",
        zone="Indian/Mayotte",
        local_date=day or due.date(),
        due_at=due,
        useful_until=due + timedelta(days=2),
    )


def receipt(conversation: ConversationRef = AMINA_DIRECT, message_id: str = "$1") -> MessageRef:
    """What a platform gives back for a message."""
    return MessageRef(conversation=conversation, id=message_id)
