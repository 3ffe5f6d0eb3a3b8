"""« exporter »: what a coordinator may see, as a file in the direct conversation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.audit import Deed
from bot.domain.directory import Directory
from bot.domain.errors import PersonError
from bot.domain.exports import Form, Profile, Subject, Table
from bot.domain.indicator_values import shorten
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import File, Message, Note, Text, verbatim
from bot.domain.rights import may_act, scopes
from bot.domain.text import after_words, fold
from bot.domain.wall_time import zone
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, effects
from bot.engine.notices import noted
from bot.features.results.dictionary import dictionary, licence
from bot.features.results.exporting import Extract, table
from bot.i18n import translator
from bot.ports.exports import TableWriter
from bot.ports.store import Repositories

_LARGEST = 8_000_000
"""Bytes of a file that every messenger takes."""
_MEDIA = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.JSONL: "application/x-ndjson; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Extracts:
    """The entry; `writers` make the files."""

    writers: Mapping[Form, TableWriter]
    k: int

    async def command(self, ctx: Context, words: str) -> Outcome | None:
        """Answers, deliveries or questions within what somebody coordinates; None if the words are those of a question."""
        place, rest = _placed(ctx.directory, words)
        wanted = _wanted(rest)
        if wanted is None and asks(ctx.text):
            return None
        held = scopes(ctx.directory, ctx.person.id) if ctx.person else ()
        if ctx.person is None or not held:
            raise PersonError("results-export-not-allowed")
        if not ctx.event.direct:
            raise PersonError("results-export-in-private")
        if wanted is None or (place and wanted[0] is Subject.QUESTIONS):
            raise PersonError("results-export-unclear", words=shorten(after_words(ctx.text, words)))
        subject, form = wanted
        if place and not may_act(ctx.directory, ctx.person.id, place):
            raise PersonError("results-not-yours", collective=verbatim(_name(ctx.directory, place)))
        held = (place,) if place else held
        if subject is Subject.QUESTIONS and "programme" not in held:
            raise PersonError("results-export-everybody")
        extract = Extract(subject=subject, profile=Profile.INTERNAL, k=self.k, collectives=_within(ctx.directory, held))
        rows, content = await ctx.read(partial(self._written, ctx.directory, extract, form))
        if len(content) > _LARGEST:
            raise PersonError("results-export-too-large")
        return Outcome((self._message(ctx, extract, form, rows, content),)) + effects(
            *(noted(Deed.EXPORTED, ctx.person.id, f"{subject.value}/{scope}", ctx.now, ctx.event) for scope in held)
        )

    def _written(self, directory: Directory, wanted: Extract, form: Form, stored: Repositories) -> tuple[int, bytes]:
        return self._file(table(stored, directory, wanted), form)

    def _file(self, made: Table, form: Form) -> tuple[int, bytes]:
        with TemporaryDirectory(prefix="relais-") as folder:
            path = Path(folder) / "export"
            rows = self.writers[form](made, path)
            return rows, path.read_bytes()

    def _message(self, ctx: Context, wanted: Extract, form: Form, rows: int, content: bytes) -> Message:
        say, day = ctx.say, ctx.now.astimezone(zone(ctx.zone)).date()
        what = say(f"results-export-{wanted.subject.value}")
        words = self._file(dictionary(ctx.directory, wanted.subject, wanted.profile), Form.CSV)[1]
        name = f"{wanted.subject.value}-{day.isoformat()}"
        return Message.of(
            Text(say("results-export-done", what=what, rows=rows)),
            File(f"{name}.{form.value}", _MEDIA[form], content, say("results-export-alt", what=what, rows=rows)),
            File(f"{name}.dictionary.csv", _MEDIA[Form.CSV], words, say("results-export-dictionary")),
            Note(licence(ctx.directory, wanted.profile, say.day(day), say)),
        )


def says_what(ctx: Context, words: str) -> bool:
    """Whether words name what can be exported, or as what."""
    return _wanted(_placed(ctx.directory, words)[1]) is not None


def _placed(directory: Directory, words: str) -> tuple[str, str]:
    """The scope that words name, empty for none, and the words without it; the longest name is meant."""
    folded = fold(words)
    known = [(fold(name), f"collective:{each.id}") for each in directory.collectives.values() for name in each.called]
    known += [(fold(each.name), f"region:{each.id}") for each in directory.regions.values()]
    found = max((each for each in known if _has(folded, each[0])), key=lambda each: len(each[0]), default=None)
    return (found[1], re.sub(_alone(found[0]), " ", folded)) if found else ("", words)


def _has(folded: str, name: str) -> bool:
    return name in folded and re.search(_alone(name), folded) is not None


def _alone(name: str) -> str:
    """The name, with what leads to it stuck to it or not: « d'Hazebrouck »."""
    return rf"(?<!\w)(?:d')?{re.escape(name)}(?!\w)"


def _name(directory: Directory, scope: str) -> str:
    kind, _, identifier = scope.partition(":")
    return (directory.regions if kind == "region" else directory.collectives)[identifier].name


def _wanted(words: str) -> tuple[Subject, Form] | None:
    """Which table and which form words mean; answers in a workbook unless they say otherwise."""
    left = [word for word in fold(words).replace(",", " ").split() if word not in _listed("results-little-words")]
    form = next((each for each in Form if each.value in left), Form.XLSX)
    left = [word for word in left if word not in (*Form, *_listed("results-export-form-words"))]
    if not left:
        return Subject.ANSWERS, form
    found = [each for each in Subject if set(left) <= _listed(f"results-export-{each.value}-words")]
    return (found[0], form) if found else None


def _listed(key: str) -> set[str]:
    return {word for lang in LANGUAGES for word in translator(lang).words(key)}


def _within(directory: Directory, held: tuple[str, ...]) -> frozenset[str] | None:
    if "programme" in held:
        return None
    return frozenset(each.id for each in directory.within(held))
