"""Scripts of `relais simulate` (DESIGN 6): text to lines, or to all that is wrong with it. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from bot.domain.errors import ConfigError, Fault, Phrase

_DURATION = re.compile(r"(\d{1,6})\s*([smhdwj])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "j": "days", "w": "weeks"}
_CLOCK_IS_SET = re.compile(r"@\s*now\b")
_FIRST_YEAR, _LAST_YEAR = 1970, 2999
_SPEECH = re.compile(
    r"^(?P<who>[A-Za-z0-9][A-Za-z0-9._-]*?)(?:@(?P<platform>[a-z0-9]+))?(?:#(?P<room>[a-z0-9-]+))?"
    r"(?:(?P<verb>[>!~])\s?(?P<text>.*)|(?P<gone>-)\s*)$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Start:
    """The clock's first instant, UTC or with a zone."""

    now: datetime


@dataclass(frozen=True, slots=True)
class Advance:
    """Time passes; everything due happens at its own time."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class Jump:
    """Only the clock moves, forwards or backwards."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class Stop:
    """The bot is stopped."""


@dataclass(frozen=True, slots=True)
class Restart:
    """The bot is started on the same store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """
    Somebody does something in a chat.

    Attributes:
        platform: Of a second account; empty for the first.
        room: The collective in whose room it happens; empty for the direct conversation.
        verb: `>` writes, `!` presses, `~` edits, `-` deletes.
    """

    who: str
    platform: str
    room: str
    verb: str
    text: str


Command = Start | Advance | Jump | Stop | Restart


@dataclass(frozen=True, slots=True)
class Line:
    """One line that does something, with its number in the script."""

    number: int
    action: Command | Speech


class ScriptError(ValueError):
    """A line means nothing; `phrase` says why."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, values)


def read_script(text: str, name: str, zone: tzinfo, rooms: Container[str] | None = None) -> tuple[Line, ...]:
    """
    Read a script; instants without an offset are in `zone`, and `rooms` are the collectives that have one (None: not checked here).

    Raises:
        ConfigError: With every line that means nothing or speaks in no room, and if it doesn't begin with `@ now`.
    """
    lines: list[Line] = []
    faults: list[Fault] = []
    for number, written in _written(text):
        try:
            lines.append(Line(number, _in_a_room(read_line(written, zone), rooms)))
        except ScriptError as error:
            faults.append(Fault(where=f"{name}:{number}", phrase=error.phrase))
    first = next(_written(text), (1, ""))
    if not _CLOCK_IS_SET.match(first[1]):
        faults.insert(0, Fault(where=f"{name}:{first[0]}", phrase=Phrase("script-no-start")))
    if faults:
        raise ConfigError(faults)
    return tuple(lines)


def _in_a_room(action: Command | Speech, rooms: Container[str] | None) -> Command | Speech:
    if isinstance(action, Speech) and action.room and rooms is not None and action.room not in rooms:
        raise ScriptError("script-no-such-room", room=action.room)
    return action


def _written(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.strip("\ufeff\r")
        if written.strip() and not written.lstrip().startswith("#"):
            yield number, written.strip()


def read_line(written: str, zone: tzinfo) -> Command | Speech:
    """
    Read one line.

    Raises:
        ScriptError: It means nothing.
    """
    if written.startswith("@"):
        return read_command(written, zone)
    found = _SPEECH.match(written)
    if found is None:
        raise ScriptError("script-unknown-line", line=written[:60])
    return Speech(
        who=found["who"],
        platform=found["platform"] or "",
        room=found["room"] or "",
        verb=found["verb"] or found["gone"],
        text=found["text"] or "",
    )


def read_command(written: str, zone: tzinfo) -> Command:
    """
    Read a clock line, `@ now …`, `@ advance …`, `@ jump …`, `@ stop`, `@ start`.

    Raises:
        ScriptError: It is none.
    """
    verb, _, rest = written.removeprefix("@").strip().partition(" ")
    match verb:
        case "now":
            return Start(read_instant(rest, zone))
        case "advance":
            return Advance(_duration(rest, signed=False))
        case "jump":
            return Jump(_duration(rest, signed=True))
        case "stop" if not rest.strip():
            return Stop()
        case "start" if not rest.strip():
            return Restart()
        case _:
            raise ScriptError("script-unknown-command", line=written[:60])


def read_instant(written: str, zone: tzinfo) -> datetime:
    """
    Read an ISO 8601 instant; without an offset it is in `zone`.

    Raises:
        ScriptError: It is none.
    """
    try:
        found = datetime.fromisoformat(written.strip())
    except ValueError as cause:
        raise ScriptError("script-not-an-instant", text=written[:40]) from cause
    if not _FIRST_YEAR < found.year < _LAST_YEAR:
        raise ScriptError("script-not-a-year", text=written[:40], first=str(_FIRST_YEAR + 1), last=str(_LAST_YEAR - 1))
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _duration(written: str, *, signed: bool) -> timedelta:
    text = written.strip().lower().replace(" ", "")
    sign = -1 if signed and text.startswith("-") else 1
    text = text.removeprefix("-") if signed else text
    parts = _DURATION.findall(text)
    if not parts or "".join(amount + unit for amount, unit in parts) != text:
        raise ScriptError("script-not-a-duration", text=written[:40])
    total = timedelta()
    for amount, unit in parts:
        total += timedelta(**{_UNITS[unit]: int(amount)})
    if total > timedelta(days=3660):
        raise ScriptError("script-too-long", text=written[:40])
    return sign * total
