"""Commands, and how they are called: by the words of the catalogues, alone or before others, a slip of the finger forgiven."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare, clean
from bot.engine.context import Context, Outcome
from bot.engine.mistyped import Mistyped
from bot.i18n import translator

CommandHandler = Callable[[Context, str], Awaitable[Outcome | None]]
Sure = Callable[[Context, str], bool]


def leaves_others(_ctx: Context, _words: str) -> bool:
    """`sure` of a command whose handler itself returns None for words that it doesn't mean."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """
    Words that call a handler: `command-NAME` of the catalogues lists them, `help-NAME` explains them.

    A handler returns None for words that it doesn't mean, which are then read as any other text.

    Attributes:
        urgent: It wins over any dialogue under way (DESIGN 2.6).
        takes: It accepts words after its own.
        alone: Its words call it without others behind them too.
        sure: Whether words behind its own are plainly meant for it, so that a slip of the finger in its own is forgiven.
    """

    name: str
    handler: CommandHandler
    urgent: bool
    takes: bool
    alone: bool = True
    sure: Sure | None = None


class Spellings:
    """The words of some commands, compiled."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self._words = dict(_spellings(command for command in commands if command.alone))
        self._leading = dict(_spellings(command for command in commands if command.takes))
        self._longest = max((len(word.split()) for word in (*self._words, *self._leading)), default=0)
        self._first = {_first(word.split()) for word in (*self._words, *self._leading)}
        self._whole = Mistyped({word: command.name for word, command in self._words.items()})
        self._beginning = Mistyped({word: command.name for word, command in self._leading.items() if command.sure})

    def called_by(self, text: str) -> tuple[Command, str] | None:
        """The command that a text calls, and the words after it: the whole text, or its longest known beginning; a number calls none."""
        if text.isdigit():
            return None
        typed = bare(text)
        words = typed.split()
        if len(set(words)) == 1:
            words = words[:1]  # « stop stop stop »
        longest = min(self._longest, len(words)) if _first(words) in self._first else 0
        for size in range(longest, 0, -1):
            known = self._words if size == len(words) else self._leading
            if command := known.get(" ".join(words[:size]).rstrip(",:;")):
                return command, " ".join(words[size:])
        return (self._words[text.strip()], "") if text.strip() in self._words else None

    def mistyped(self, text: str) -> str | None:
        """The words of the only command that a whole text is a slip of."""
        return self._whole.order(bare(text))

    def respelled(self, text: str) -> Iterator[tuple[Command, str, str]]:
        """
        Commands of whose words a text may begin with a slip, the longest first: each with the text as it was meant then, and with the
        words behind, bare. Whether those are plainly meant for it is for its `sure` to say.
        """
        for order, rest in self._beginning.beginnings(clean(text)):
            yield self._leading[order], f"{order} {rest}", bare(rest)


def _first(words: Sequence[str]) -> str:
    """The first of some words, by which most texts are seen to call nothing."""
    return words[0].rstrip(",:;") if words else ""


def _spellings(commands: Iterable[Command]) -> Iterator[tuple[str, Command]]:
    taken: dict[str, str] = {}
    for command in commands:
        for lang in LANGUAGES:
            for word in translator(lang).words(f"command-{command.name}"):
                if taken.setdefault(word, command.name) != command.name:
                    raise ValueError(f"the word {word!r} calls both {taken[word]} and {command.name}")
                yield word, command
