"""An announcement being composed, as a pure function: `advance(draft, said, known) → Draft | Ending | Phrase | None`."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from bot.domain.directory import Directory
from bot.domain.errors import Phrase
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Localised
from bot.engine.courtesy import behind, means, rather
from bot.features.broadcasts.audiences import addressed, read_audience, with_role
from bot.features.broadcasts.dates import read_due, sided
from bot.features.broadcasts.heading import headed
from bot.features.broadcasts.newtext import new_text
from bot.i18n import translator

FLOW = "broadcast"
VERSION = 1
URGENT, CALM = "urgent", "calm"
"""What an author chooses at the preview: to go in quiet hours too, or not."""
LONGEST_TEXT = 3_000
"""Characters of an announcement: what every platform shows as one message."""


class Stage(StrEnum):
    """What is asked."""

    TEXT = "text"
    AUDIENCE = "audience"
    ROLE = "role"
    TRANSLATION = "translation"
    WHEN = "when"
    PREVIEW = "preview"


class Ending(StrEnum):
    """What the author decides at the preview."""

    CONFIRM = "confirm"
    TRY = "try"
    CANCEL = "cancel"


BEFORE = "before"
"""The choice to take what its author wrote just before as the text."""
FRESH = timedelta(minutes=10)
"""How long a preview may be confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    How far an announcement is composed.

    Attributes:
        lang: In which its author writes first.
        due: ISO, UTC; empty for at once.
        day: A day that was said without an hour, as it was written.
        handled: Languages of which the author has said what their readers get.
        shown: Stands for what the last preview showed; whoever confirms, confirms that, and
        shown_at: when that was, ISO, UTC: not long afterwards.
        before: What its author wrote just before.
        corrects: The id of the broadcast that it corrects; empty for a new one.
        urgent: It doesn't wait for the end of quiet hours.
        replaces: The id of the broadcast, not out yet, that it takes the place of; empty for none.
    """

    id: str
    lang: str
    stage: Stage = Stage.TEXT
    texts: Localised = field(default_factory=dict)
    audience: str = ""
    due: str = ""
    day: str = ""
    handled: tuple[str, ...] = ()
    asked: str = ""
    shown: str = ""
    shown_at: str = ""
    before: str = ""
    corrects: str = ""
    urgent: bool = False
    replaces: str = ""

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, written: str) -> Draft:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(**{**raw, "stage": Stage(raw["stage"]), "handled": tuple(raw["handled"])})

    def is_old(self, now: datetime) -> bool:
        """Whether its preview was shown too long ago to be confirmed."""
        return bool(self.shown_at) and now - datetime.fromisoformat(self.shown_at) > FRESH

    @property
    def hour(self) -> str:
        """When it goes, as one word that changes with it."""
        return self.due + ("!" if self.urgent else "")

    @property
    def due_at(self) -> datetime | None:
        """When it is to go; None for at once."""
        return datetime.fromisoformat(self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class Words:
    """The author wrote something."""

    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """The author chose an option of the stage."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """
    What the steps are decided from.

    Attributes:
        scopes: That the author coordinates.
        zone: By whose clock the author writes dates.
    """

    directory: Directory
    scopes: tuple[str, ...]
    zone: str
    now: datetime


Step = Draft | Ending | Phrase | None
"""The draft as it is now, the author's decision, what is wrong with what was said; None if it means nothing here."""


def advance(draft: Draft, said: Words | Pick, known: Known) -> Step:
    """Take what the author said to the stage that is open."""
    match said:
        case Words(text=text):
            return _write(draft, text, known)
        case Pick(value=value):
            return _pick(draft, value, known)
        case unknown:
            assert_never(unknown)


def _write(draft: Draft, text: str, known: Known) -> Step:
    match draft.stage:
        case Stage.TEXT:
            return _reworded(draft, text) or _worded(draft, draft.lang, text, handled=(draft.lang,))
        case Stage.TRANSLATION:
            return _altered(draft, text, known) or _worded(
                draft, draft.asked, text, handled=(*draft.handled, draft.asked)
            )
        case Stage.AUDIENCE | Stage.ROLE:
            found = _whom(text, known)
            if isinstance(found, Phrase):
                return found if ":" in text else None
            return _on(replace(draft, audience=found))
        case Stage.WHEN if means("broadcast-words-now", text):
            return _on(replace(draft, due="", day=""))
        case Stage.WHEN:
            due = _due(draft, text, known)
            return due if isinstance(due, Phrase) else _on(replace(draft, due=due.isoformat(), day=""))
        case Stage.PREVIEW:
            return _moved(draft, text, known) or _reworded(draft, text) or _otherwise(draft, rather(text), known)
        case unknown:
            assert_never(unknown)


def _altered(draft: Draft, text: str, known: Known) -> Step:
    """« change le texte : … » and « décale à 10 h » where a translation is asked for are none; it is asked for again."""
    return _moved(draft, text, known) or _reworded(draft, text)


def _moved(draft: Draft, text: str, known: Known) -> Draft | Phrase | None:
    when = sided(text, behind("broadcast-words-move", text))
    due = read_due(when, known.zone, known.now, draft.due_at) if when else None
    unclear = isinstance(due, Phrase) and due.key == "broadcast-date-unclear"
    return _on(replace(draft, due=due.isoformat())) if isinstance(due, datetime) else None if unclear else due


def _reworded(draft: Draft, text: str) -> Step:
    """« change le texte : … » once there is one; the order alone asks for it."""
    if not draft.texts or (said := new_text(text)) is None:
        return None
    return _worded(draft, draft.lang, said, handled=(draft.lang,)) if said else replace(draft, stage=Stage.TEXT)


def _whom(text: str, known: Known) -> str | Phrase:
    """The audience that is named; `my region` are the scopes of whoever writes."""
    own = (addressed(each, known.directory, known.scopes) for each in _with_to(text))
    return next(filter(None, own), None) or read_audience(text, known.directory)


def _with_to(text: str) -> tuple[str, ...]:
    """As it was written, and with the word before it with which an announcement says whom it is for."""
    return (text, *(f"{translator(lang)('broadcast-words-to')} {text}" for lang in LANGUAGES))


def _otherwise(draft: Draft, text: str, known: Known) -> Draft | Phrase | None:
    """Another hour or other recipients at the preview: « demain à 9 h », « juste Liévin »; a correction goes where the first one did."""
    if means("broadcast-words-now", text):
        return _on(replace(draft, due="", day=""))
    if means("broadcast-word-urgent", text) and not draft.corrects:
        return replace(draft, urgent=True)
    due = read_due(text, known.zone, known.now, draft.due_at)
    if isinstance(due, datetime):
        return _on(replace(draft, due=due.isoformat()))
    for written in () if draft.corrects else _with_to(text):
        found = headed(written, known.directory, known.scopes)
        at = read_due(found.when, known.zone, known.now) if found.when else None
        if found.audience and not found.text and not isinstance(at, Phrase):
            return _on(replace(draft, audience=found.audience, due=at.isoformat() if at else draft.due))
    return due if due.key != "broadcast-date-unclear" and not draft.corrects else None


def _due(draft: Draft, text: str, known: Known) -> datetime | Phrase:
    """When it is to go: an hour alone is one of the day that was said before."""
    on_that_day = read_due(f"{draft.day} {text}", known.zone, known.now) if draft.day else None
    return on_that_day if isinstance(on_that_day, datetime) else read_due(text, known.zone, known.now)


def _worded(draft: Draft, lang: str, text: str, *, handled: tuple[str, ...]) -> Step:
    if len(text) > LONGEST_TEXT:
        return Phrase("broadcast-text-long", {"count": len(text), "limit": LONGEST_TEXT})
    return _on(replace(draft, texts={**draft.texts, lang: text}, handled=handled))


def filled_in(draft: Draft, text: str, known: Known) -> Draft | Phrase:
    """The draft with the answer to its stage, as a field of a form holds it; what is wrong with it otherwise."""
    step: Step
    match draft.stage:
        case Stage.TEXT:
            step = _worded(draft, draft.lang, text, handled=(*draft.handled, draft.lang)) if text else None
            return step if isinstance(step, Draft | Phrase) else Phrase("broadcast-text-empty")
        case Stage.AUDIENCE:
            found = read_audience(text, known.directory) if text else Phrase("broadcast-form-nobody")
            return found if isinstance(found, Phrase) else replace(draft, audience=found)
        case _:
            due = read_due(text, known.zone, known.now)
            return due if isinstance(due, Phrase) else replace(draft, due=due.isoformat())


def _pick(draft: Draft, value: str, known: Known) -> Step:
    match draft.stage:
        case Stage.TEXT if value == BEFORE and draft.before:
            return _worded(draft, draft.lang, draft.before, handled=(draft.lang,))
        case Stage.AUDIENCE if value == "role":
            return replace(draft, stage=Stage.ROLE)
        case Stage.AUDIENCE:
            return _on(replace(draft, audience=value))
        case Stage.ROLE:
            return _on(replace(draft, audience=with_role(value, known.scopes)))
        case Stage.TRANSLATION:
            return _on(replace(draft, handled=(*draft.handled, draft.asked)))
        case Stage.WHEN:
            return _on(replace(draft, due=""))
        case Stage.PREVIEW if value in tuple(Ending):
            return Ending(value)
        case Stage.PREVIEW if value in (URGENT, CALM):
            return replace(draft, urgent=value == URGENT)
        case Stage.PREVIEW if value in tuple(Stage):
            return replace(draft, stage=Stage(value))
        case _:
            return None


def _on(draft: Draft) -> Draft:
    """What comes next, once something was said."""
    return replace(draft, stage=Stage.PREVIEW if draft.audience else Stage.AUDIENCE, asked="")


def pointed_out(draft: Draft, languages: Collection[str]) -> Draft:
    """Before the preview, ask for the first language that recipients read and the author has not decided about."""
    missing = sorted(set(languages) - set(draft.handled))
    if draft.stage is not Stage.PREVIEW or not missing:
        return draft
    return replace(draft, stage=Stage.TRANSLATION, asked=missing[0])


def with_day(draft: Draft, said: Words | Pick, wrong: Phrase) -> Draft:
    """The draft with the day that was said without an hour."""
    if not isinstance(said, Words) or wrong.key != "broadcast-date-hour":
        return draft
    stage = Stage.WHEN if draft.stage is Stage.PREVIEW else draft.stage
    return replace(draft, day=rather(said.text), stage=stage)
