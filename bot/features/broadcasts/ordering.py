"""An announcement ordered at once, with everything that a chat would ask: for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.audit import Deed
from bot.domain.broadcast import Broadcast
from bot.domain.delivery import delivery_id
from bot.domain.effects import Effect
from bot.domain.errors import Phrase
from bot.domain.message import Message, plain_text
from bot.domain.programme import Localised
from bot.domain.rights import scopes
from bot.engine.context import Moment
from bot.engine.notices import noted
from bot.features.broadcasts.audiences import meant, read_audience, spoken
from bot.features.broadcasts.dates import read_due
from bot.features.broadcasts.deciding import confirmed, seconds
from bot.features.broadcasts.flow import LONGEST_TEXT, Draft, Stage
from bot.features.broadcasts.rights import reach
from bot.features.broadcasts.survey import Survey, held, survey
from bot.features.broadcasts.terms import Terms
from bot.features.broadcasts.wording import Asking, names, preview
from bot.i18n import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """
    What somebody wants announced, as typed.

    Attributes:
        at: ISO, or `JJ/MM/AAAA HH:MM`; None for at once.
    """

    author_id: str
    audience: str
    texts: Localised
    at: str | None
    urgent: bool = False


class Refused(Exception):
    """The order can't be carried out: which part of it, why, and what is noted of that."""

    def __init__(self, part: str, phrase: Phrase, effects: tuple[Effect, ...] = ()) -> None:
        super().__init__(phrase.key)
        self.part = part
        self.phrase = phrase
        self.effects = effects


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """An order that may be carried out, with what its author should know before."""

    draft: Broadcast
    found: Survey
    seconds: tuple[str, ...]
    lasts: timedelta

    def told(self, moment: Moment, say: Translator) -> str:
        """The preview, as plain text."""
        zone = moment.directory.zone_of(self.draft.author_id)
        later = self.draft.due_at > moment.now
        end = self.draft.due_at + self.lasts if self.lasts >= timedelta(minutes=1) else None
        asking = Asking(
            directory=moment.directory, scopes=(), zone=zone, say=say, survey=self.found, end=end,
            seconds=tuple(moment.directory.people[each].name for each in self.seconds),
            held=held(self.found, moment, self.draft.due_at),
        )  # fmt: skip
        shown = Draft(
            id=self.draft.id, lang=say.lang, stage=Stage.PREVIEW, texts=self.draft.texts, audience=self.draft.audience,
            due=self.draft.due_at.isoformat() if later else "", urgent=self.draft.urgent,
        )  # fmt: skip
        return plain_text(Message(tuple(preview(shown, asking))))

    async def confirm(self, moment: Moment, terms: Terms) -> tuple[Broadcast, tuple[Effect, ...]]:
        """What carries it out; raises as `confirmed`."""
        return await confirmed(moment, terms, self.draft, self.found)


async def ordered(moment: Moment, terms: Terms, order: Order, say: Translator) -> Ordered:
    """
    Check an order by the rules that hold in chat.

    Raises:
        Refused: With the part that is wrong: `author`, `audience`, `text` or `at`.
    """
    audience, due = _read(moment, order)
    _check_right(moment, order, audience, say)
    found = await survey(moment, audience, order.author_id, due)
    written = "\n".join(f"{lang}={text}" for lang, text in sorted(order.texts.items()))
    name = delivery_id(f"{moment.now.isoformat()}/{order.author_id}/{audience}/{written}")[:12]
    draft = Broadcast(
        id=name, author_id=order.author_id, audience=audience, texts=order.texts, due_at=due, made_at=moment.now,
        urgent=order.urgent,
    )  # fmt: skip
    able = await seconds(moment, terms, order.author_id, found)
    if able is not None and not able:
        values: dict[str, object] = {"count": found.size, "limit": terms.confirm_above}
        raise Refused("audience", Phrase("broadcast-no-second", values))
    return Ordered(draft=draft, found=found, seconds=able or (), lasts=terms.lasts(found.platforms))


def _read(moment: Moment, order: Order) -> tuple[str, datetime]:
    audience = read_audience(order.audience, moment.directory)
    if isinstance(audience, Phrase):
        raise Refused("audience", audience)
    for text in order.texts.values():
        if not text:
            raise Refused("text", Phrase("broadcast-text-empty"))
        if len(text) > LONGEST_TEXT:
            raise Refused("text", Phrase("broadcast-text-long", {"count": len(text), "limit": LONGEST_TEXT}))
    if order.at is None:
        return audience, moment.now
    due = read_due(order.at, moment.directory.zone_of(order.author_id), moment.now)
    if isinstance(due, Phrase):
        raise Refused("at", due)
    return audience, due


def _check_right(moment: Moment, order: Order, audience: str, say: Translator) -> None:
    directory, who = moment.directory, order.author_id
    audit = (noted(Deed.BROADCAST_REFUSED, who, audience, moment.now),)
    held = scopes(directory, who)
    if not held:
        raise Refused("author", Phrase("broadcast-not-allowed"), audit)
    whom = meant(audience, directory, who)
    if outside := reach(directory, who).beyond(whom):
        values: dict[str, object] = {
            "count": len(outside),
            "names": names(outside, directory, say),
            "scopes": say.listed([spoken(scope, directory, say) for scope in held]),
        }
        raise Refused("audience", Phrase("broadcast-beyond", values), audit)
    if not whom.ids:
        raise Refused("audience", Phrase("broadcast-preview-nobody"))
