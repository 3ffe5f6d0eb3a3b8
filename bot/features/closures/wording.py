"""How days off and pauses are said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.actions import Action
from bot.domain.closures import Closure, span
from bot.domain.directory import Directory
from bot.domain.message import Block, Choices, Items, Option, Text, verbatim
from bot.features.closures.consequences import Consequences
from bot.i18n import Translator

_LISTED = 12


def place(scope: str, directory: Directory, say: Translator) -> str:
    """A scope as people name it."""
    kind, _, identifier = scope.partition(":")
    known = directory.collectives if kind == "collective" else directory.regions
    return verbatim(known[identifier].name) if identifier in known else say("closure-everybody")


def days(first: date, last: date, say: Translator) -> str:
    """The days with their weekdays."""
    return say.day(first) if first == last else say("closure-from-to", first=say.day(first), last=say.day(last))


def line(closure: Closure, directory: Directory, say: Translator) -> str:
    """One of them in a line."""
    where = place(closure.scope, directory, say)
    said = say(f"closure-line-{closure.type}", days=days(closure.first, closure.last, say), place=where)
    return f"{said} ({verbatim(closure.label)})" if closure.label else said


def read_back(closure: Closure, found: Consequences, directory: Directory, say: Translator) -> tuple[Block, ...]:
    """What was understood and what it means, to be confirmed."""
    args = (closure.type.value, closure.scope, closure.first.isoformat(), closure.last.isoformat())
    options = (
        Option(say("closure-yes"), Action("closures.keep", args)),
        Option(say("closure-no"), Action("closures.leave", ())),
    )
    count = span(closure.first, closure.last)
    effects = [say(f"closure-means-{closure.type}")]
    if found.skipped:
        effects.append(say("closure-skipped", count=found.skipped))
    if found.moved:
        effects.append(say("closure-moved", count=found.moved))
    if found.held:
        effects.append(say("closure-held", count=found.held))
    said = say("closure-read-back", what=line(closure, directory, say), count=count)
    return Text(said), Items(tuple(effects)), Choices(options)


def listing(closures: Iterable[Closure], own: Iterable[date], directory: Directory, say: Translator) -> list[Block]:
    """Those that are to come."""
    lines = [line(each, directory, say) for each in closures]
    lines += [say("closure-line-own", days=say.day(day)) for day in own]
    if not lines:
        return [Text(say("closure-none"))]
    return [Text(say("closure-list")), Items(tuple(lines[:_LISTED]))]


def choose_scope(scopes: Iterable[str], closure: Closure, directory: Directory, say: Translator) -> tuple[Block, ...]:
    """Ask for whom it is."""
    first, last = closure.first.isoformat(), closure.last.isoformat()
    options = tuple(
        Option(place(each, directory, say), Action("closures.ask", (closure.type.value, each, first, last)))
        for each in scopes
    )
    return Text(say("closure-whose")), Choices(options)


def choose_removed(closures: Sequence[Closure], directory: Directory, say: Translator) -> tuple[Block, ...]:
    """Ask which one to take away; whether, if there is but one."""
    if len(closures) == 1:
        sure = (
            Option(say("closure-remove-yes"), Action("closures.remove", (closures[0].id,))),
            Option(say("closure-no"), Action("closures.leave", ())),
        )
        return Text(say("closure-remove-sure", what=line(closures[0], directory, say))), Choices(sure)
    options = [Option(line(each, directory, say), Action("closures.remove", (each.id,))) for each in closures]
    return Text(say("closure-remove-which")), Choices(
        (*options, Option(say("closure-no"), Action("closures.leave", ())))
    )


def kept(closure: Closure, directory: Directory, say: Translator) -> str:
    """It is kept."""
    key = f"closure-kept-{closure.type}"
    return say(key, what=line(closure, directory, say))
