"""`relais ask`: one question, or a file of them."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypedDict

import typer

from bot.bootstrap import parts
from bot.cli.questions import BatchLine, asker, read_batch
from bot.cli.session import (
    ABSTAINED,
    AsOption,
    ConfigOption,
    JsonOption,
    NowOption,
    PackOption,
    Session,
    StoreOption,
    open_session,
    wrong,
)
from bot.domain.message import Message, plain_text
from bot.domain.text import clean
from bot.engine.context import Context
from bot.engine.response import Response, source_line
from bot.engine.router import Routes
from bot.features.ask.knowledge import KnowledgeSource
from bot.i18n import translator


class Written(TypedDict, total=False):
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
    ranked: list[str]


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
        ctx = asker(self.context, line)
        response = await self.routes.respond(ctx, clean(line.question))
        if response is None:
            raise AssertionError("the knowledge base answers last")
        written = _written(line, response, (time.perf_counter() - started) * 1000)
        if self.ranked is not None:
            base = await self.knowledge.current(ctx.read, ctx.directory.revision)
            written["ranked"] = base.ranked(line.question, self.ranked, lang=line.lang, context=line.context)
        return written, response


def ask(
    text: Annotated[list[str] | None, typer.Argument(help="The question.")] = None,
    config: ConfigOption = None,
    pack: PackOption = None,
    store: StoreOption = None,
    now: NowOption = None,
    person: AsOption = None,
    batch: Annotated[Path | None, typer.Option("--batch", help="Questions, one JSON object a line.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Where the answers of --batch go.")] = None,
    ranked: Annotated[int | None, typer.Option("--ranked", min=1, help="Add the ids of the N best entries.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a question from the knowledge base; with --as, also from the programme of that person."""
    session = open_session(config, pack, store, now)
    if (batch is None) == (not text):
        raise wrong("relais ask", "cli-ask-what")
    if batch is not None:
        raise SystemExit(asyncio.run(_batch(session, person, ranked, batch, out)))
    raise SystemExit(asyncio.run(_single(session, person, ranked, " ".join(text or []), as_json=as_json)))


async def _single(session: Session, person: str | None, ranked: int | None, text: str, *, as_json: bool) -> int:
    async with _desk(session, person, ranked) as desk:
        written, response = await desk.answer(BatchLine(id=None, question=text))
    if as_json:
        print(json.dumps(written, ensure_ascii=False))  # noqa: T201
    else:
        say = translator(response.lang)
        lines = [written["answer"], *(f"- {entry.title}" for entry in response.suggestions)]
        lines += dict.fromkeys(source_line(entry, say) for entry in response.sources)
        print("\n".join(lines))  # noqa: T201
    return ABSTAINED if response.abstained else 0


async def _batch(session: Session, person: str | None, ranked: int | None, batch: Path, out: Path | None) -> int:
    lines = read_batch(batch)
    async with _desk(session, person, ranked) as desk:
        written = [json.dumps((await desk.answer(line))[0], ensure_ascii=False) + "\n" for line in lines]
    if out is None:
        sys.stdout.writelines(written)
    else:
        try:
            out.write_text("".join(written), "utf-8")
        except OSError as cause:
            raise wrong(str(out), "cli-cannot-write", detail=cause.strerror or str(cause)) from None
    return 0


@asynccontextmanager
async def _desk(session: Session, person: str | None, ranked: int | None) -> AsyncIterator[Desk]:
    """Without a person and a store, the pack alone answers; otherwise the store does, furnished with the pack if it is empty."""
    pack = session.pack()
    if person is None and session.store is None:
        knowledge: KnowledgeSource = parts.pack_knowledge(pack)
        context = parts.asking(session.present(), parts.no_directory(), parts.no_store, None)
        yield Desk(routes=parts.routes(knowledge), knowledge=knowledge, context=context, ranked=ranked)
        return
    async with parts.opened_store(session.store) as store:
        directory = await parts.furnish(store, pack)
        if person is not None and person not in directory.people:
            raise wrong("--as", "cli-no-such-person", person=person, known=", ".join(sorted(directory.people)[:20]))
        knowledge = parts.stored_knowledge(pack)
        context = parts.asking(session.present(), directory, store.read, person)
        yield Desk(routes=parts.routes(knowledge), knowledge=knowledge, context=context, ranked=ranked)


def _written(line: BatchLine, response: Response, ms: float) -> Written:
    return {
        "id": line.id,
        "kind": response.kind.value,
        "answer": plain_text(Message(response.blocks)),
        "abstained": response.abstained,
        "sources": [
            {"entry": each.id, "title": each.title, "section": each.section, "date": each.date, "source": each.source}
            for each in response.sources
        ],
        "suggestions": [{"entry": each.id, "title": each.title} for each in response.suggestions],
        "lang": response.lang,
        "confidence": response.confidence,
        "ms": round(ms, 2),
    }
