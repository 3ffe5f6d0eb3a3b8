"""An entry being written, as a pure function: `advance(draft, said) → Draft | Ending | Phrase | None`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain.delivery import delivery_id
from bot.domain.errors import Phrase

FLOW = "entry"
VERSION = 1
LASTS = timedelta(hours=2)
LONGEST_TITLE, LONGEST_BODY = 300, 4_000
"""Characters of a question and of its answer."""


class Stage(StrEnum):
    """What is asked."""

    TITLE = "title"
    BODY = "body"
    SCOPE = "scope"
    PREVIEW = "preview"


class Ending(StrEnum):
    """What is decided at the preview."""

    PUBLISH = "publish"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    How far an entry is written.

    Attributes:
        id: Of the draft, and of the entry if it is a new one.
        title: The question that it answers, as people put it.
        body: The answer, as it was written.
        scope: Whom it answers; empty while nobody said.
        lang: Language of its words.
        questions: Other wordings of the question.
        entry_id: The entry that it changes; empty for a new one.
        question_id: The question that was passed on and of which it is made; empty for none.
    """

    id: str
    title: str = ""
    body: str = ""
    scope: str = ""
    lang: str = "fr"
    questions: tuple[str, ...] = ()
    entry_id: str = ""
    question_id: str = ""
    stage: Stage = Stage.TITLE

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, written: str) -> Draft:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(**{**raw, "stage": Stage(raw["stage"]), "questions": tuple(raw["questions"])})

    @property
    def shown(self) -> str:
        """Stands for what a preview shows, so that an older one publishes nothing else."""
        return delivery_id("\n".join((self.title, self.body, self.scope)))[:12]


@dataclass(frozen=True, slots=True)
class Words:
    """Its author wrote something."""

    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Its author chose an option."""

    value: str


Step = Draft | Ending | Phrase | None
"""The draft as it is now, what was decided, what is wrong with what was said; None if it means nothing here."""


def advance(draft: Draft, said: Words | Pick, offered: tuple[str, ...]) -> Step:
    """Take what was said to the stage that is open; `offered` are the scopes to choose from."""
    if isinstance(said, Pick):
        return _picked(draft, said.value, offered)
    match draft.stage:
        case Stage.TITLE:
            return _worded(draft, "title", said.text, LONGEST_TITLE, offered)
        case Stage.BODY:
            return _worded(draft, "body", said.text, LONGEST_BODY, offered)
        case _:
            return None


def _worded(draft: Draft, name: str, text: str, limit: int, offered: tuple[str, ...]) -> Step:
    if len(text) > limit:
        return Phrase("entry-too-long", {"count": len(text), "limit": limit})
    changed = replace(draft, title=text) if name == "title" else replace(draft, body=text)
    return onward(changed, offered)


def onward(draft: Draft, offered: tuple[str, ...]) -> Draft:
    """What comes next, once something was said."""
    if not draft.scope and len(offered) == 1:
        draft = replace(draft, scope=offered[0])
    missing = ((Stage.TITLE, draft.title), (Stage.BODY, draft.body), (Stage.SCOPE, draft.scope))
    return replace(draft, stage=next((stage for stage, value in missing if not value), Stage.PREVIEW))


def _picked(draft: Draft, value: str, offered: tuple[str, ...]) -> Step:
    if value == Ending.CANCEL:
        return Ending.CANCEL
    if draft.stage is Stage.SCOPE and value in offered:
        return onward(replace(draft, scope=value), offered)
    if draft.stage is not Stage.PREVIEW:
        return None
    if value == Ending.PUBLISH:
        return Ending.PUBLISH
    return replace(draft, stage=Stage(value)) if value in (Stage.TITLE, Stage.BODY, Stage.SCOPE) else None
