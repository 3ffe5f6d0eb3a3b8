"""
Transcripts: scripts of `relais simulate` that also say what people must have received.

A transcript is a valid script: its expectations are comments to the command. Each begins with `#`, a mark and whom it is about,
`PERSON` or `#COLLECTIVE`:

    amina> Quelles sont les cinq conditions ?
    #< amina: une vision partagée         the next thing that she received contains this
    #+ amina: Source :                    so does the same one
    #= amina: Très bien.                  the next thing is exactly this; `⏎` stands for a line end
    #* amina: Module 3                    one of the next things contains this; those before it are passed over
    #[ amina: Oui | Non                   the last one that was looked at offers exactly these choices; nothing after `:` means none
    #@ amina: 2027-04-26T09:00+03:00      it came at this instant, by her clock
    #! amina: Montréal                    nothing that she received since the last action contains this
    #! amina:                             she received nothing since the last action
    #1 amina: Module 3                    of all that she ever received, exactly one contains this

No-break spaces count as spaces. An action is a line that does something. A line that begins with `#` and neither a space nor a known
mark is a fault, so that no expectation is ever a comment by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from structlog.processors import format_exc_info
from structlog.testing import capture_logs

from adapters.memory import SeededEntropy
from bot.bootstrap import parts
from bot.bootstrap.received import Received
from bot.bootstrap.stage import MemoryStage
from bot.domain.pack import Pack
from bot.features.broadcasts.terms import CONFIRM_ABOVE
from bot.features.rehearsal.play import play
from bot.features.rehearsal.script import Line, read_script
from tests.support.crew_stage import CrewStage
from tests.support.slack.payloads import refused
from tests.support.stores import CREW, PLACES

_EXPECTATION = re.compile(r"^#(?P<mark>[<+=*\[@!1]) (?P<who>#?[a-z0-9-]+):(?: (?P<text>.*))?$")
_BREAKAGES = ("event_failed", "occurrence_failed", "send_broke", "event_left_for_later")
_ZONE = ZoneInfo("Europe/Paris")

PUBLIC_URL = "https://relais.example.org"
"""Where people's calendars find the web part of a transcript."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One line of a transcript that expects something; `number` is its line."""

    number: int
    mark: str
    who: str
    text: str


class Reading:
    """What everybody received, and how far the expectations have read."""

    def __init__(self) -> None:
        self._received: dict[str, list[Received]] = {}
        self._read: dict[str, int] = {}
        self._before_action: dict[str, int] = {}

    def add(self, received: Received) -> None:
        """Somebody received something."""
        self._received.setdefault(received.to, []).append(received)

    def act(self) -> None:
        """An action begins."""
        self._before_action = {who: len(all_of_it) for who, all_of_it in self._received.items()}

    def check(self, expected: Expectation) -> str | None:
        """What is wrong, or None."""
        match expected.mark:
            case "<" | "=" | "*":
                return self._next(expected)
            case "!":
                since = self._received.get(expected.who, [])[self._before_action.get(expected.who, 0) :]
                found = [typed(each.text) for each in since if expected.text in typed(each.text)]
                return f"nothing like that was to come, but there is {found[0]!r}" if found else None
            case "1":
                count = sum(expected.text in typed(each.text) for each in self._received.get(expected.who, []))
                return None if count == 1 else f"it came {count} times"
            case _:
                return self._last(expected)

    def _next(self, expected: Expectation) -> str | None:
        every = self._received.get(expected.who, [])
        start = self._read.get(expected.who, 0)
        if start == len(every):
            return "nothing else came"
        for place in range(start, len(every)):
            text = typed(every[place].text)
            exactly = expected.text.replace("⏎", "\n")
            if text == exactly if expected.mark == "=" else expected.text in text:
                self._read[expected.who] = place + 1
                return None
            if expected.mark != "*":
                break
        return f"what came is {[typed(each.text) for each in every[start:]][:5]!r}"

    def _last(self, expected: Expectation) -> str | None:
        place = self._read.get(expected.who, 0)
        if not place:
            return "nothing of theirs was looked at yet"
        last = self._received[expected.who][place - 1]
        actual = {
            "+": typed(last.text),
            "[": typed(" | ".join(last.choices)),
            "@": last.at.isoformat(timespec="minutes"),
        }
        found = actual[expected.mark]
        matches = expected.text in found if expected.mark == "+" else expected.text == found
        return None if matches else f"it is {found!r}"


def typed(text: str) -> str:
    """A text as a keyboard types it."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def expectations(text: str) -> Iterator[Expectation]:
    """
    The expectations of a transcript, in order.

    Raises:
        ValueError: A line begins with `#` but is neither a comment nor an expectation.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.strip()
        if not written.startswith("#") or written == "#" or written.startswith("# "):
            continue
        found = _EXPECTATION.match(written)
        if found is None:
            raise ValueError(f"line {number} expects something that can't be read: {written[:80]}")
        yield Expectation(number=number, mark=found["mark"], who=found["who"], text=found["text"] or "")


@cache
def default_pack() -> Pack:
    """The pack that comes with Relais, read once."""
    return parts.load_pack(None)


async def play_transcript(
    text: str,
    name: str,
    folder: Path,
    *,
    url: str | None = None,
    confirm_above: int = CONFIRM_ABOVE,
    pack: Pack | None = None,
    crew: bool = CREW,
) -> list[Received]:
    """
    Play a transcript with a pack, else the default one, on the folder's store unless it has a URL, by one engine or, on a server, by a
    crew of them; return all that was received, in order.

    Raises:
        AssertionError: An expectation isn't met, and it names the line; the bot caught an error of its own; or what it said couldn't be
            shown on Slack, the most particular of the platforms.
    """
    lines = read_script(text, name, _ZONE)
    waiting = list(expectations(text))
    reading = Reading()
    everything: list[Received] = []

    def listen(received: Received) -> None:
        everything.append(received)
        reading.add(received)

    def checked() -> Iterator[Line]:
        # the player takes a line once all that follows from the one before has happened: the moment to compare
        for line in lines:
            _check(waiting, reading, name, before=line.number)
            reading.act()
            yield line
        _check(waiting, reading, name, before=None)

    url = url or PLACES.url(folder)
    # codes as in `relais simulate`
    tuning = parts.Tuning(confirm_above=confirm_above, entropy=SeededEntropy("rehearsal"), public_url=PUBLIC_URL)
    several = crew and not url.startswith("sqlite")  # a file has one process
    stage = (CrewStage if several else MemoryStage)(url, pack or default_pack(), lines, listen, tuning=tuning)
    with capture_logs(processors=[format_exc_info]) as logs:
        try:
            await play(checked(), stage, name)
        finally:
            await stage.stop()
    broken = [entry for entry in logs if entry["event"] in _BREAKAGES]
    if broken:
        raise AssertionError(f"{name}: {broken[0]['event']}\n{broken[0].get('exception', '')}")
    strange = [fault for shown in stage.platform("").transcript for fault in refused(shown.message)]
    if strange:
        raise AssertionError(f"{name}: Slack would not take what was said: {strange[0]}")
    return everything


def _check(waiting: list[Expectation], reading: Reading, name: str, *, before: int | None) -> None:
    while waiting and (before is None or waiting[0].number < before):
        expected = waiting.pop(0)
        wrong = reading.check(expected)
        if wrong is not None:
            line = f"#{expected.mark} {expected.who}: {expected.text}"
            raise AssertionError(f"{name}:{expected.number}: {line}\n    {wrong}")
