"""`relais knowledge`: how good the knowledge base is, and from when on it is sure enough to answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.bootstrap import parts
from bot.cli.ask import Desk, opened_desk
from bot.cli.printing import as_json, out
from bot.cli.questions import BatchLine, read_set
from bot.cli.session import DONE, Options, Session, open_session, wrong
from bot.domain.os_reasons import os_reason
from bot.domain.pack import Pack
from bot.i18n import Translator
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import Calibration, CalibrationError
from bot.knowledge.evaluation import Evaluation, Expected, Given, Mark, Shares, evaluate
from bot.knowledge.fitting import UNFITTED, Asked, Trade, chosen, fitted, own_samples, set_samples, trades

_RANKED = 5
_FILE = "calibration.toml"


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


def calibrate(
    options: Options,
    sets: Annotated[list[Path] | None, typer.Argument(metavar="SET.jsonl")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> int:
    """Fit from when on to answer, from the entries' own ways to ask and sets of questions; kept with the pack."""
    session = open_session(options)
    asked = [_asked(*each) for path in sets or () for each in read_set(path)]
    folder = session.pack_path or parts.DEFAULT_PACK
    if not folder.is_dir():
        raise wrong(str(folder), "calibrate-no-folder")
    pack = session.pack()
    try:
        found, model = calibration_of(pack, asked)
    except CalibrationError:
        raise wrong(str(folder), "calibrate-too-few") from None
    if not dry_run:
        _keep(folder / _FILE, model)
    if options.as_json:
        values = {"file": None if dry_run else str(folder / _FILE), "answer": model.answer, "suggest": model.suggest}
        out(as_json(values | {"trades": [asdict(each) for each in found]}))
        return DONE
    for each in found:
        chosen_one = "calibrate-chosen" if each.threshold == model.answer else "calibrate-trade"
        shares = {name: _percent(getattr(each, name)) for name in ("right", "wrong", "claimed")}
        out(session.say(chosen_one, threshold=f"{each.threshold:.2f}", **shares))
    out(session.say("calibrate-tried") if dry_run else session.say("calibrate-kept", file=str(folder / _FILE)))
    return DONE


def calibration_of(pack: Pack, asked: Sequence[Asked]) -> tuple[list[Trade], Calibration]:
    """
    What each threshold gives with a pack, and the model with the one that is taken.

    Judged are the questions of the sets; without any, the entries' own ways to ask.

    Raises:
        CalibrationError: There are too few questions.
    """
    lexicon = Lexicon.parse(pack.lexicon)
    own = own_samples(pack.entries, lexicon)
    base = KnowledgeBase.build(pack.entries, lexicon, UNFITTED)
    judged = set_samples(base, asked)
    found = trades(judged or own, own if judged else [])
    return found, fitted([*own, *judged], chosen(found).threshold)


def _asked(line: BatchLine, expected: Expected) -> Asked:
    return Asked(question=line.question, lang=line.lang, context=line.context, expected=expected)


def _keep(path: Path, model: Calibration) -> None:
    lines = [f"{name} = {json.dumps(value)}" for name, value in model.as_mapping().items()]
    head = "# Made by `relais knowledge calibrate`: from when on an answer is sure enough. Run it again when entries changed much.\n"
    try:
        path.write_text(head + "\n".join(lines) + "\n", "utf-8")
    except OSError as cause:
        raise wrong(str(path), "cli-cannot-write", detail=os_reason(cause)) from None
