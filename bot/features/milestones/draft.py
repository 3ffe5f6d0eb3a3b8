"""A milestone being changed, added or cancelled, as state that survives a restart. Pure."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from bot.domain.delivery import delivery_id
from bot.domain.programme import Milestone

FLOW = "milestone"
VERSION = 1


class Act(StrEnum):
    """What is to be done."""

    CHANGE = "change"
    ADD = "add"
    CANCEL = "cancel"


class Field(StrEnum):
    """What may be said of a milestone."""

    WHEN = "when"
    TITLE = "title"
    SCOPE = "scope"
    PLACE = "place"
    LINK = "link"
    PREPARATION = "preparation"
    DELIVERABLE = "deliverable"


CONFIRM, LEAVE = "confirm", "leave"
LOCALISED = (Field.TITLE, Field.PLACE, Field.PREPARATION, Field.DELIVERABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    How far it is.

    Attributes:
        lang: In which its author writes.
        base: The milestone as it was when it began, as JSON; empty for a new one, or while it isn't known which.
        wanted: As it is to be.
        asked: What is asked for now; empty at the read-back.
        said: What was said at first, while it is asked which milestone is meant.
    """

    id: str
    act: Act
    lang: str
    base: str = ""
    wanted: str = ""
    asked: str = ""
    said: str = ""

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, written: str) -> Draft:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(**{**raw, "act": Act(raw["act"])})

    @property
    def before(self) -> Milestone | None:
        """The milestone as it was."""
        return Milestone.model_validate_json(self.base) if self.base else None

    @property
    def after(self) -> Milestone | None:
        """The milestone as it is to be."""
        return Milestone.model_validate_json(self.wanted) if self.wanted else None

    @property
    def shown(self) -> str:
        """Stands for what was read back: who confirms, confirms that."""
        return delivery_id(f"{self.act}\n{self.base}\n{self.wanted}")[:12]

    def about(self, milestone: Milestone) -> Draft:
        """The same about a milestone that exists."""
        written = milestone.model_dump_json()
        return replace(self, base=written, wanted=written, asked="", said="")

    def wanting(self, milestone: Milestone) -> Draft:
        """The same with the milestone otherwise."""
        return replace(self, wanted=milestone.model_dump_json(), asked="")


def with_text(milestone: Milestone, field: Field, text: str, lang: str) -> Milestone:
    """The milestone with something else said of it; what was said in another language would be wrong by then."""
    if field is Field.LINK:
        return milestone.model_copy(update={"link": text or None})
    return milestone.model_copy(update={field.value: {lang: text} if text else {}})
