"""What the bot knows: entries, the passages cut from them, and what became of a question."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Field, SQLModel

from bot.domain.programme import SCOPE

LANGUAGES = ("fr", "en")
"""The languages of the product, the reference first."""


EVERYBODY = "programme"
"""The scope of what answers everybody."""


class Origin(StrEnum):
    """How an entry came: what a programme says itself comes before what is delivered with Relais."""

    DEFAULT = "default"
    PACK = "pack"
    FILE = "file"
    CHAT = "chat"

    @property
    def kept_by_people(self) -> bool:
        """Whether coordinators keep it: no pack speaks of it."""
        return self in (Origin.FILE, Origin.CHAT)


class Entry(SQLModel):
    """
    One topic of the knowledge base, in one language, with the source it comes from.

    Attributes:
        id: Unique in its pack; comes back verbatim as `sources[].entry` (DESIGN 6).
        source: Title of the document the facts come from.
        section: Part of that document, as its reader would look it up.
        page: Its page, where it has any.
        date: Date of the document, `YYYY[-MM[-DD]]`.
        review: Day from which somebody must read the entry again, `YYYY-MM-DD`.
        translation_of: Id of the entry of which this one is the translation.
        questions: How people ask for it, in their own words and in any language.
        body: Markdown; the first paragraph answers by itself, the rest is detail.
        scope: Whose entry it is, as a membership's scope: it answers nobody else.
        author_id: Who of the roster wrote it or keeps it; None if it came with a pack.
    """

    id: str = Field(min_length=1, max_length=120)
    lang: str = Field(schema_extra={"pattern": "^(fr|en)$"})
    title: str = Field(min_length=1, max_length=300)
    source: str = Field(min_length=1, max_length=300)
    section: str | None = None
    page: str | None = None
    date: str | None = Field(default=None, schema_extra={"pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
    review: str | None = Field(default=None, schema_extra={"pattern": r"^\d{4}-\d{2}-\d{2}$"})
    translation_of: str | None = None
    questions: list[str] = Field(default_factory=list)
    body: str = Field(min_length=1)
    origin: Origin = Origin.PACK
    scope: str = Field(default=EVERYBODY, schema_extra={"pattern": SCOPE})
    author_id: str | None = None

    def is_past_review(self, today: dt.date) -> bool:
        """Whether somebody should have read it again by that day."""
        return self.review is not None and dt.date.fromisoformat(self.review) <= today

    @property
    def topic(self) -> str:
        """What it is about: a translation has the topic of what it translates."""
        return self.translation_of or self.id


class Verdict(StrEnum):
    """What the knowledge base makes of a question."""

    ANSWER = "answer"
    SUGGEST = "suggest"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """
    The knowledge base's reply to one question.

    Attributes:
        text: Plain text of the answer; empty unless the verdict is `ANSWER`.
        more: What "en savoir plus" would add; empty if the answer says it all.
        entries: The entries that the answer is made of, or those to suggest, best first; at most three.
        lang: Language of the question, and so of the reply (`fr` or `en`).
        confidence: Calibrated probability that the best entry is right, 0 to 1; None if nothing matched.
    """

    verdict: Verdict
    text: str
    more: str
    entries: tuple[Entry, ...]
    lang: str
    confidence: float | None
