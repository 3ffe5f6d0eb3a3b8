"""A note being prepared, as a pure function: `advance(draft, said, known) → Draft | Ending | Phrase | None`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.delivery import delivery_id
from bot.domain.directory import Directory
from bot.domain.errors import Phrase
from bot.domain.share import LONGEST
from bot.engine.courtesy import behind
from bot.features.sharing.reach import may_go_wide, others

FLOW = "share"
VERSION = 1
LASTS = timedelta(hours=2)
FRESH = timedelta(minutes=10)
"""How long a preview may be confirmed."""


class Stage(StrEnum):
    """What is asked."""

    TEAM = "team"
    TEXT = "text"
    TARGET = "target"
    PREVIEW = "preview"
    WHICH = "which"
    """Of several that were shared, which one is corrected; nothing else is decided from."""


class Ending(StrEnum):
    """What is decided at the preview."""

    POST = "post"
    CANCEL = "cancel"


class Turn(StrEnum):
    """What else may be chosen."""

    TEXT = "text"
    WIDE = "wide"
    NEAR = "near"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    How far a note is prepared.

    Attributes:
        collective_id: The team; empty while it isn't known.
        wide: For the rooms of the whole programme instead of the region's.
        corrects: The id of the share that it corrects; empty for a new one.
        shown: Stands for what the last preview showed, and
        shown_at: when that was, ISO, UTC.
        before: What its author wrote just before, or the message that they answer.
    """

    id: str
    collective_id: str = ""
    text: str = ""
    stage: Stage = Stage.TEXT
    wide: bool = False
    corrects: str = ""
    shown: str = ""
    shown_at: str = ""
    before: str = ""

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, written: str) -> Draft:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(**{**raw, "stage": Stage(raw["stage"])})

    def is_old(self, now: datetime) -> bool:
        """Whether its preview was shown too long ago to be confirmed."""
        return bool(self.shown_at) and now - datetime.fromisoformat(self.shown_at) > FRESH


@dataclass(frozen=True, slots=True)
class Words:
    """Its author wrote something."""

    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Its author chose an option."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the steps are decided from; `teams` are the ids of the collectives in whose name the author may speak here."""

    directory: Directory
    teams: tuple[str, ...]


Step = Draft | Ending | Phrase | None
"""The draft as it is now, what was decided, what is wrong with what was said; None if it means nothing here."""


def advance(draft: Draft, said: Words | Pick, known: Known) -> Step:
    """Take what was said to the stage that is open."""
    if isinstance(said, Pick):
        return _pick(draft, said.value, known)
    text = behind("words-new-text", said.text)
    match draft.stage:
        case Stage.TEXT:
            return worded(draft, (text if draft.text else "") or said.text, known)
        case Stage.TARGET | Stage.PREVIEW if text is not None:
            return worded(draft, text, known) if text else replace(draft, stage=Stage.TEXT)
        case _:
            return None


def worded(draft: Draft, text: str, known: Known) -> Draft | Phrase:
    """It says that."""
    if len(text) > LONGEST:
        return Phrase("share-text-long", {"count": len(text), "limit": LONGEST})
    return onward(replace(draft, text=text), known)


def onward(draft: Draft, known: Known) -> Draft:
    """What comes next, once something was said."""
    return replace(draft, stage=_open(draft, known))


def _open(draft: Draft, known: Known) -> Stage:
    if not draft.collective_id:
        return Stage.TEAM
    near = others(known.directory, draft.collective_id, wide=False)
    if not near and not draft.wide and not draft.corrects:
        return Stage.TARGET
    return Stage.PREVIEW if draft.text else Stage.TEXT


def _pick(draft: Draft, value: str, known: Known) -> Step:
    match draft.stage:
        case Stage.TEAM if value in known.teams:
            return onward(replace(draft, collective_id=value), known)
        case Stage.TEXT if value == Turn.BEFORE and draft.before:
            return worded(draft, draft.before, known)
        case Stage.TARGET | Stage.PREVIEW if value == Turn.WIDE and may_go_wide(known.directory, draft.collective_id):
            return onward(replace(draft, wide=True), known)
        case Stage.PREVIEW if value == Turn.NEAR:
            return onward(replace(draft, wide=False), known)
        case Stage.PREVIEW if value == Turn.TEXT:
            return replace(draft, stage=Stage.TEXT)
        case Stage.PREVIEW if value == Ending.POST:
            return Ending.POST
        case _:
            return Ending.CANCEL if value == Ending.CANCEL else None


def digest(draft: Draft, author_id: str, rooms: tuple[str, ...]) -> str:
    """Stands for what a preview showed: who speaks for whom, the text, every room."""
    return delivery_id("\n".join((author_id, draft.collective_id, draft.text, *rooms)))[:12]
