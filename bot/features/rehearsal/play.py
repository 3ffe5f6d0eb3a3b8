"""Playing a script: people write, time passes, the bot stops and starts; through the same engine as in earnest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, assert_never

from bot.domain.errors import Fault, Phrase, RelaisError
from bot.features.rehearsal.playhead import Playhead
from bot.features.rehearsal.script import Advance, Jump, Line, Restart, Speech, Start, Stop


class Platform(Protocol):
    """A chat platform whose people are played."""

    async def say(self, account: str, conversation: str, text: str, *, direct: bool = True) -> object:
        """Write a message."""
        ...

    async def press(self, account: str, conversation: str, typed: str, *, direct: bool = True) -> None:
        """Press a choice by label, key or number; LookupError if there is none such."""
        ...

    async def edit_message(self, account: str, text: str) -> None:
        """Change the last message; LookupError if there is none."""
        ...

    async def delete_message(self, account: str) -> None:
        """Take back the last message; LookupError if there is none."""
        ...


class Stage(Protocol):
    """Where a script is played."""

    @property
    def playhead(self) -> Playhead:
        """The clock in hand."""
        ...

    def platform(self, name: str) -> Platform:
        """A platform by name; the empty name is that of everybody's first account."""
        ...

    def has_room(self, collective_id: str) -> bool:
        """Whether there is such a collective."""
        ...

    async def start(self) -> None:
        """Start the bot on the store; nothing if it runs."""
        ...

    async def stop(self) -> None:
        """Stop the bot in good order; nothing if it is stopped."""
        ...

    async def settle(self) -> None:
        """Wait until the bot has nothing left to do at this instant; returns at once if it is stopped."""
        ...


class PlayError(RelaisError):
    """A line of a script can't be played; `fault` says which and why. The lines before it were played."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.where)
        self.fault = fault


async def play(lines: Iterable[Line], stage: Stage, name: str) -> None:
    """
    Play lines in order; after each, everything that follows from it at that instant has happened.

    Raises:
        PlayError: A line presses a choice that isn't there, or speaks in a room that doesn't exist.
    """
    await stage.start()
    try:
        for line in lines:
            try:
                await _play(line, stage)
            except _CannotPlay as error:
                raise PlayError(Fault(where=f"{name}:{line.number}", phrase=error.phrase)) from None
        await stage.settle()
    finally:
        await stage.stop()


class _CannotPlay(Exception):
    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, values)


async def _play(line: Line, stage: Stage) -> None:
    match line.action:
        case Speech() as speech:
            await _speak(speech, stage)
            await stage.settle()
        case Advance(by=by):
            await stage.playhead.advance(by)
        case Jump(by=by):
            await stage.playhead.jump(stage.playhead.now() + by)
        case Start(now=now):
            await stage.playhead.jump(now)
        case Stop():
            await stage.stop()
        case Restart():
            await stage.start()
            await stage.settle()
        case unknown:
            assert_never(unknown)


async def _speak(speech: Speech, stage: Stage) -> None:
    if speech.room and not stage.has_room(speech.room):
        raise _CannotPlay("script-no-such-room", room=speech.room)
    platform = stage.platform(speech.platform)
    conversation = f"room:{speech.room}" if speech.room else f"dm:{speech.who}"
    direct = not speech.room
    try:
        match speech.verb:
            case ">":
                await platform.say(speech.who, conversation, speech.text, direct=direct)
            case "!":
                await platform.press(speech.who, conversation, speech.text.strip(), direct=direct)
            case "~":
                await platform.edit_message(speech.who, speech.text)
            case _:
                await platform.delete_message(speech.who)
    except LookupError:
        key = "script-no-such-choice" if speech.verb == "!" else "script-no-such-message"
        raise _CannotPlay(key, who=speech.who, text=speech.text[:60]) from None
