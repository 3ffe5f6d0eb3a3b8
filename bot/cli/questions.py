"""The lines of `relais ask --batch` and of the sets that `relais knowledge evaluate` reads, and the context in which each is answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from bot.cli.session import wrong
from bot.domain.conversation import Turn
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import LANGUAGES
from bot.domain.os_reasons import os_reason
from bot.engine.context import Context
from bot.i18n import translator
from bot.knowledge.evaluation import ANSWERABLE, KINDS, Expected

T = TypeVar("T")

_BLANK = "\ufeff \t\r"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """
    One question.

    Attributes:
        id: Given back as it is.
        lang: Of who asks, where the question could be in either; None for the asker's own.
        context: The same person's previous question.
    """

    id: object
    question: str
    lang: str | None = None
    context: str | None = None


def read_batch(path: Path) -> list[BatchLine]:
    """
    The questions of a file, in order; empty lines don't count, broken UTF-8 is replaced.

    Raises:
        ConfigError: With every line that can't be read.
    """
    return _read_lines(path, _batch_line)


def read_set(path: Path) -> list[tuple[BatchLine, Expected]]:
    """
    The questions of a file, each with what it must get: `kind`, and `says`, `entries` or both.

    Raises:
        ConfigError: With every line that can't be read, or if there is none.
    """
    lines = _read_lines(path, _set_line)
    if not lines:
        raise wrong(str(path), "evaluate-empty")
    return lines


def _read_lines(path: Path, read: Callable[[dict[str, Any]], T | Phrase]) -> list[T]:
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError as cause:
        raise wrong(str(path), "cli-cannot-read", detail=os_reason(cause)) from None
    lines: list[T] = []
    faults: list[Fault] = []
    for number, written in enumerate(text.split("\n"), start=1):
        if bare := written.strip(_BLANK):
            raw = _read_object(bare)
            found = raw if isinstance(raw, Phrase) else read(raw)
            if isinstance(found, Phrase):
                faults.append(Fault(where=f"{path}:{number}", phrase=found))
            else:
                lines.append(found)
    if faults:
        raise ConfigError(faults)
    return lines


def _read_object(written: str) -> dict[str, Any] | Phrase:
    try:
        raw = json.loads(written, parse_constant=_no_constant, parse_float=_finite)
        json.dumps(raw)  # what is too deep to be written back is refused now
    except RecursionError:
        return Phrase("cli-batch-too-deep")
    except ValueError as cause:
        return Phrase("cli-batch-not-json", {"detail": str(cause)})
    if not isinstance(raw, dict) or not isinstance(raw.get("question"), str):
        return Phrase("cli-batch-no-question")
    return raw


def _batch_line(raw: dict[str, Any]) -> BatchLine:
    lang, context = raw.get("lang"), raw.get("context")
    return BatchLine(
        id=raw.get("id"),
        question=raw["question"],
        lang=lang if isinstance(lang, str) and lang in LANGUAGES else None,
        context=context if isinstance(context, str) and context.strip() else None,
    )


def _set_line(raw: dict[str, Any]) -> tuple[BatchLine, Expected] | Phrase:
    kind, said, entries = raw.get("kind"), raw.get("says", []), raw.get("entries", [])
    if kind not in KINDS:
        return Phrase("evaluate-kind", {"kind": str(kind)[:40], "known": ", ".join(KINDS)})
    if not (_texts(said) and _texts(entries)):
        return Phrase("evaluate-not-texts")
    if kind in ANSWERABLE and not (said or entries):
        return Phrase("evaluate-nothing-wanted", {"kind": kind})
    return _batch_line(raw), Expected(kind=kind, says=tuple(said), entries=frozenset(entries))


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _finite(written: str) -> float:
    number = float(written)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{written[:20]} is too big a number")
    return number


def asker(context: Context, line: BatchLine) -> Context:
    """The context of one question: its language, and the question before it."""
    turn = None
    if line.context is not None:
        turn = Turn(place=context.place, person_id="", question=line.context, entry_id="", at=context.now)
    say = translator(line.lang) if line.lang else context.say
    return replace(context, turn=turn, say=say)
