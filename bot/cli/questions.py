"""The lines of `relais ask --batch`, and the context in which each is answered."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from bot.cli.session import wrong
from bot.domain.conversation import Turn
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import LANGUAGES
from bot.engine.context import Context
from bot.i18n import translator


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """
    One question.

    Attributes:
        id: Given back as it is.
        context: The same person's previous question.
    """

    id: object
    question: str
    lang: str | None = None
    context: str | None = None


def read_batch(path: Path) -> list[BatchLine]:
    """
    The questions of a file, in order; empty lines don't count.

    Raises:
        ConfigError: With every line that can't be read.
    """
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError as cause:
        raise wrong(str(path), "cli-cannot-read", detail=cause.strerror or str(cause)) from None
    lines: list[BatchLine] = []
    faults: list[Fault] = []
    for number, written in enumerate(text.split("\n"), start=1):
        if written.strip("\ufeff \t\r"):
            found = _read_line(written.strip("\ufeff"))
            if isinstance(found, Phrase):
                faults.append(Fault(where=f"{path}:{number}", phrase=found))
            else:
                lines.append(found)
    if faults:
        raise ConfigError(faults)
    return lines


def _read_line(written: str) -> BatchLine | Phrase:
    try:
        raw = json.loads(written)
    except ValueError as cause:
        return Phrase("cli-batch-not-json", {"detail": str(cause)})
    if not isinstance(raw, dict) or not isinstance(raw.get("question"), str):
        return Phrase("cli-batch-no-question")
    lang, context = raw.get("lang"), raw.get("context")
    return BatchLine(
        id=raw.get("id"),
        question=raw["question"],
        lang=lang if lang in LANGUAGES else None,
        context=context if isinstance(context, str) and context.strip() else None,
    )


def asker(context: Context, line: BatchLine) -> Context:
    """The context of one question: its language, and the question before it."""
    event = replace(context.event, id=f"ask-{line.id}")
    turn = None
    if line.context is not None:
        turn = Turn(place=context.place, person_id="", question=line.context, entry_id="", at=context.now)
    say = translator(line.lang) if line.lang else context.say
    return replace(context, event=event, turn=turn, say=say)
