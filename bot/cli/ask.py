"""`relais ask`: one question, or a file of them."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NotRequired, TypedDict

import typer

from bot.bootstrap import parts, stores
from bot.cli.arguments import as_text
from bot.cli.printing import as_json, out
from bot.cli.questions import BatchLine, asker, read_batch
from bot.cli.session import ABSTAINED, DONE, Options, Session, open_session, wrong
from bot.domain.errors import ConfigError, Phrase
from bot.domain.message import Message, plain_text
from bot.domain.os_reasons import os_reason
from bot.domain.text import clean
from bot.engine.context import Context
from bot.engine.response import Response, ResponseKind, source_line
from bot.engine.router import Routes
from bot.features.ask.knowledge import KnowledgeSource
from bot.i18n import translator


class Written(TypedDict):
    """The JSON object of one question; all keys but `ranked` are always there."""

    id: object
    kind: str
    answer: str
    abstained: bool
    sources: list[dict[str, object]]
    suggestions: list[dict[str, object]]
    lang: str
    confidence: float | None
    ms: float
    ranked: NotRequired[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where questions are answered: the routes, the knowledge behind them, and who asks."""

    routes: Routes
    knowledge: KnowledgeSource
    context: Context
    ranked: int | None

    async def answer(self, line: BatchLine) -> tuple[Written, Response]:
        """Answer one question."""
        started = time.perf_counter()
        ctx, text = asker(self.context, line), clean(line.question)
        response = await self.routes.respond(ctx, text) if text else None
        written = _written(line, response or _nothing_asked(ctx), (time.perf_counter() - started) * 1000)
        if self.ranked is not None:
            base = await self.knowledge.current(ctx.read, ctx.directory.revision)
            written["ranked"] = base.ranked(text, self.ranked, lang=ctx.say.lang, context=line.context)
        return written, response or _nothing_asked(ctx)


def ask(
    options: Options,
    text: Annotated[list[str] | None, typer.Argument(metavar="TEXT")] = None,
    person: Annotated[str | None, typer.Option("--as", metavar="PERSON")] = None,
    batch: Annotated[Path | None, typer.Option("--batch", metavar="IN.jsonl")] = None,
    output: Annotated[Path | None, typer.Option("--out", metavar="OUT.jsonl")] = None,
    ranked: Annotated[int | None, typer.Option("--ranked", min=1, metavar="N")] = None,
) -> int:
    """Answer a question from the knowledge base; with `--as`, also from the programme of that person."""
    session = open_session(options)
    if (batch is None) == (not text) or (output is not None and batch is None):
        raise wrong("relais ask", "cli-ask-what")
    if batch is not None:
        return _batch(session, person, ranked, batch, output)
    question = BatchLine(id=None, question=as_text(" ".join(text or [])))
    written, response = asyncio.run(_single(session, person, ranked, question))
    out(as_json(written) if options.as_json else _told(written, response))
    return ABSTAINED if response.abstained else DONE


async def _single(
    session: Session, person: str | None, ranked: int | None, question: BatchLine
) -> tuple[Written, Response]:
    async with opened_desk(session, person, ranked) as desk:
        return await desk.answer(question)


def _told(written: Written, response: Response) -> str:
    lines = [written["answer"], *(f"- {entry.title}" for entry in response.suggestions)]
    lines += dict.fromkeys(source_line(entry, translator(response.lang)) for entry in response.sources)
    return "\n".join([*lines, *written.get("ranked", [])])


def _batch(session: Session, person: str | None, ranked: int | None, batch: Path, output: Path | None) -> int:
    questions = read_batch(batch)
    if output is not None and (output.is_dir() or not os.access(output if output.exists() else output.parent, os.W_OK)):
        raise _unwritable(output, session.say("cli-no-right"))
    written = asyncio.run(_answers(session, person, ranked, questions))
    if output is None:
        sys.stdout.writelines(written)
        return DONE
    try:
        output.write_text("".join(written), "utf-8")
    except OSError as cause:
        raise _unwritable(output, os_reason(cause)) from None
    return DONE


async def _answers(session: Session, person: str | None, ranked: int | None, questions: list[BatchLine]) -> list[str]:
    async with opened_desk(session, person, ranked) as desk:
        return [as_json((await desk.answer(question))[0]) + "\n" for question in questions]


def _unwritable(output: Path, detail: Phrase | str) -> ConfigError:
    return wrong(str(output), "cli-cannot-write", detail=detail)


@asynccontextmanager
async def opened_desk(session: Session, person: str | None, ranked: int | None) -> AsyncIterator[Desk]:
    """Without a person and a store, the pack alone answers; otherwise the store does, furnished with the pack if it is empty."""
    pack, now = session.pack(), session.present()
    if person is None and session.store is None:
        knowledge: KnowledgeSource = parts.pack_knowledge(pack)
        context = parts.asking(now, parts.no_directory(), parts.no_store, None)
        yield Desk(
            routes=parts.routes(knowledge, rephraser=session.rephraser()),
            knowledge=knowledge,
            context=context,
            ranked=ranked,
        )
        return
    async with stores.furnished(session.store, pack) as (store, directory):
        if person is not None and person not in directory.people:
            raise wrong("--as", "cli-no-such-person", person=person, known=", ".join(sorted(directory.people)[:20]))
        knowledge = parts.stored_knowledge(pack)
        # without a person only the entries answer (DESIGN 6, ask): the programme isn't shown to who asks
        known = directory if person else parts.no_directory(directory.revision)
        context = parts.asking(now, known, store.read, person)
        yield Desk(
            routes=parts.routes(knowledge, rephraser=session.rephraser()),
            knowledge=knowledge,
            context=context,
            ranked=ranked,
        )


def _nothing_asked(ctx: Context) -> Response:
    """What a question without words gets."""
    words = Message.of(ctx.say("empty-message")).blocks
    return Response(kind=ResponseKind.ABSTAIN, blocks=words, lang=ctx.say.lang)


def _written(line: BatchLine, response: Response, ms: float) -> Written:
    return {
        "id": line.id,
        "kind": response.kind.value,
        "answer": plain_text(Message((*response.blocks, *response.remarks))),
        "abstained": response.abstained,
        "sources": [
            {"entry": each.id, "title": each.title, "section": each.section, "date": each.date}
            for each in response.sources
        ],
        "suggestions": [{"entry": each.id, "title": each.title} for each in response.suggestions],
        "lang": response.lang,
        "confidence": response.confidence,
        "ms": round(ms, 2),
    }
