"""`relais knowledge`: how good the knowledge base is."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.ask import Desk, opened_desk
from bot.cli.printing import as_json, out
from bot.cli.questions import BatchLine, read_set
from bot.cli.session import DONE, Options, Session, open_session
from bot.i18n import Translator
from bot.knowledge.evaluation import Evaluation, Expected, Given, Mark, Shares, evaluate

_RANKED = 5


def evaluate_set(
    options: Options,
    questions: Annotated[Path, typer.Argument(metavar="SET.jsonl")],
    misses: Annotated[bool, typer.Option("--misses")] = False,
) -> int:
    """Ask every question of a set, and say how many were answered rightly, wrongly, and not at all."""
    session = open_session(options)
    asked = read_set(questions)
    given = asyncio.run(_given(session, [line for line, _ in asked]))
    rows = [(expected, each) for (_, expected), each in zip(asked, given, strict=True)]
    found = evaluate(rows)
    missed = [
        _missed(line, expected, each)
        for (line, expected), each in zip(asked, given, strict=True)
        if misses and expected.mark(each) is not Mark.RIGHT
    ]
    out(
        as_json(_object(found) | ({"misses": missed} if misses else {}))
        if options.as_json
        else _told(found, session.say)
    )
    if not options.as_json:
        for each in missed:
            out(session.say("evaluate-miss", **each))
    return DONE


async def _given(session: Session, lines: list[BatchLine]) -> list[Given]:
    async with opened_desk(session, None, _RANKED) as desk:
        return [await _answer(desk, line) for line in lines]


async def _answer(desk: Desk, line: BatchLine) -> Given:
    written, response = await desk.answer(line)
    return Given(
        answered=not response.abstained,
        text=written["answer"],
        entry=response.sources[0].id if response.sources else "",
        ranked=tuple(written.get("ranked", [])),
        ms=written["ms"],
    )


def _missed(line: BatchLine, expected: Expected, given: Given) -> dict[str, str]:
    return {
        "kind": expected.kind,
        "mark": expected.mark(given).value,
        "question": line.question,
        "answer": given.text.replace("\n", " "),
    }


def _object(found: Evaluation) -> dict[str, Any]:
    """The figures as JSON; `ms` is median and 99th percentile."""
    return asdict(found) | {"ms": {"p50": found.ms[0], "p99": found.ms[1]}}


def _told(found: Evaluation, say: Translator) -> str:
    lines = [_line(kind, shares, say) for kind, shares in found.kinds.items()]
    lines += [_line(say(f"evaluate-{name}"), getattr(found, name), say) for name in ("answerable", "unanswerable")]
    if found.ranking is not None:
        rank = found.ranking
        lines.append(say("evaluate-ranking", asked=rank.asked, first=_percent(rank.first), five=_percent(rank.five)))
    return "\n".join([*lines, say("evaluate-ms", p50=f"{found.ms[0]:g}", p99=f"{found.ms[1]:g}")])


def _line(name: str, shares: Shares, say: Translator) -> str:
    values = {mark.value: _percent(getattr(shares, mark.value)) for mark in Mark}
    return say("evaluate-line", name=name, asked=shares.asked, **values)


def _percent(share: float) -> str:
    return f"{share * 100:.1f}"
