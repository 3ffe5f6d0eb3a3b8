"""Several answers in one line: « 4, 12, RAS », « 4 12 RAS », « 4/12/ras ». Pure; what may mean two things is no line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, permutations

from bot.domain.indicator import Indicator, IndicatorKind
from bot.domain.indicator_values import Misread, Roughly, Value, read_value
from bot.domain.numbered_parts import numbered_parts
from bot.domain.option_names import is_joined, named_twice, several_numbers
from bot.domain.said_around import without_greeting, without_thanks
from bot.domain.written_numbers import read_number, read_share

_LONGEST = 400
_MOST_WORDS = 16
_MOST_PARTS = 6
_MARKS = (
    re.compile(r"\s*[;|\n]\s*|\s*,\s+|\s*,(?!\d)|(?<!\d),|\s+[-–—]\s+"),
    re.compile(r"\s*[;|\n/]\s*|\s*,\s+|\s*,(?!\d)|(?<!\d),|\s+[-–—]\s+"),
)
"""What parts answers beyond doubt: a comma between two figures belongs to a number."""
_COMMA = re.compile(r"\s*,\s*")
_ROW = re.compile(r"^\s*(?:[a-z]?\d{1,2}\s*[.):]\s+|[-•]\s+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """
    What a line says to one question.

    Attributes:
        read: A value, or a word such as « passer », as `special` named it.
    """

    indicator: Indicator
    read: Value | str

    @property
    def free(self) -> bool:
        """Whether it is free text, which anything could be."""
        return isinstance(self.read, Value) and bool(self.read.note)


def read_line(
    indicators: Sequence[Indicator], text: str, special: Callable[[str], str | None] = lambda _text: None
) -> tuple[Part, ...] | None:
    """
    The answers of a line to the open question and those after it, in order; None if it isn't one, or could be read in two ways.

    A line that says less than all, parted by clear marks, answers the first ones. One in another order is understood if only one order
    makes sense.
    """
    if len(indicators) < 2 or len(text) > _LONGEST or (indicators[0].type.is_number and read_number(text) is not None):
        return None
    if (numbered := _numbered(indicators, text)) is not None:
        return _all_of(indicators, numbered, special)
    line = _line(indicators, text)
    if _answers_one(indicators, line) or _is_doubtful_pair(indicators, line):
        return None
    for marks in _MARKS:
        parts = [part.strip() for part in marks.split(line)]
        if not _is_fraction(parts, line) and (found := _marked(indicators, parts, special)):
            return found
    if _MARKS[0].search(line):
        return None
    commas = _COMMA.split(line)
    if len(commas) == len(indicators) and (found := _sure(_in_order(indicators, commas, special))):
        return found
    return _spaced(indicators, _words(line), special)


def read_numbered(
    asked: Sequence[Indicator], text: str, special: Callable[[str], str | None] = lambda _text: None
) -> tuple[Part, ...] | None:
    """The answers of a line in which each has the number of its question among those asked: « 2) temps 3) 12 »; None if it is none."""
    parts = numbered_parts(_said(asked, text)) if asked and len(text) <= _LONGEST else {}
    if not parts or not set(parts) <= set(range(1, len(asked) + 1)):
        return None
    return _all_of([asked[number - 1] for number in parts], list(parts.values()), special, whole=len(asked))


def _numbered(indicators: Sequence[Indicator], text: str) -> list[str] | None:
    """The parts of a text that are numbered from 1 on, if there are no more than questions; or as many, from whatever number on."""
    parts = numbered_parts(_said(indicators, text))
    fits = len(parts) == len(indicators) or (1 in parts and len(parts) < len(indicators))
    return list(parts.values()) if fits else None


def _all_of(
    indicators: Sequence[Indicator], parts: Sequence[str], special: _Special, *, whole: int = 0
) -> tuple[Part, ...] | None:
    """What numbered parts say; own words among them only if no question lacks an answer."""
    found = _in_order(indicators, parts, special)
    complete = len(parts) == (whole or len(indicators))
    return _sure(found) if found and (complete or not any(part.free for part in found)) else None


def _line(indicators: Sequence[Indicator], text: str) -> str:
    """What a text says, without what people say around it, the numbers of its rows, and rows that are empty."""
    rows = [_ROW.sub("", row) for row in _said(indicators, text).split("\n")]
    return "\n".join(row for row in rows if row.strip())


def _said(indicators: Sequence[Indicator], text: str) -> str:
    said = without_greeting(text)
    return said if indicators[-1].type is IndicatorKind.TEXT else without_thanks(said)  # they may end such a text


def _answers_one(indicators: Sequence[Indicator], line: str) -> bool:
    """
    Whether all of a line is said to the open question: « 1 et 2 », « terminé - 4 ».

    A label and behind a comma or a space its number, « temps, 1 », may be two answers if no third is asked for.
    """
    named = named_twice(indicators[0], line, alone=len(indicators) == 2)
    return named is not None or is_joined(indicators[0], line)


def _is_doubtful_pair(indicators: Sequence[Indicator], line: str) -> bool:
    """
    Whether two bare numbers, « 1, 2 », may be two choices from a list as well as one choice and the number that is asked next.

    A list is what people choose several things from, on a scale there is one level only; and « 2, 12 » is no such pair where the list has
    less than twelve. A line that says a third thing, or a word, leaves no doubt.
    """
    if not indicators[1].type.is_number or "/" in line or len(several := several_numbers(indicators[0], line)) != 2:
        return False
    return isinstance(read_value(indicators[1], several[1]), Value)


def is_single(text: str) -> bool:
    """Whether a text is one word or number, and so no line: most answers are, and are spared the reading of one."""
    return text.strip().isalnum()


def is_marked(text: str) -> bool:
    """Whether marks show beyond doubt where one answer of a line ends and the next begins."""
    return bool(_MARKS[0].search(text.strip()))


@dataclass(frozen=True, slots=True)
class Unread:
    """The part of a line that is no sure value of its question."""

    indicator: Indicator
    read: Misread | Roughly


def read_partly(
    indicators: Sequence[Indicator], text: str, special: Callable[[str], str | None] = lambda _text: None
) -> tuple[tuple[Part, ...], Unread] | None:
    """
    What a line says to all of the questions but one, of which it says nothing sure: « 4, temps, 1e309 », « 4, temps, une douzaine ».

    None unless its parts are clearly marked, and all the others are beyond doubt. Of two bare numbers that may be two choices the first is
    kept, and the second asked about: a number that nobody meant is worse than one question more.
    """
    if len(indicators) < 2 or len(text) > _LONGEST:
        return None
    line = _line(indicators, text)
    if (numbered := _numbered(indicators, text)) is not None:
        return _all_but_one(indicators, numbered, special, figures=True)
    if _answers_one(indicators, line):
        return None
    if _is_doubtful_pair(indicators, line):
        return _first_of_pair(indicators, line, special)
    parts = [part.strip() for part in _MARKS[0].split(line)]
    return _all_but_one(indicators, parts, special, figures=any(map(str.isdigit, text)))


def _first_of_pair(
    indicators: Sequence[Indicator], line: str, special: _Special
) -> tuple[tuple[Part, ...], Unread] | None:
    first, second = several_numbers(indicators[0], line)
    chosen = _read(indicators[0], first, special)
    return ((chosen,), Unread(indicators[1], Roughly(second))) if chosen else None


def _all_but_one(
    indicators: Sequence[Indicator], written: Sequence[str], special: _Special, *, figures: bool
) -> tuple[tuple[Part, ...], Unread] | None:
    """What all parts but one say; without figures it may be a sentence, unless the one is a rough number."""
    if not 2 <= len(written) == len(indicators) <= _MOST_PARTS or not all(written):
        return None
    parts: list[Part] = []
    unread: list[Unread] = []
    for indicator, each in zip(indicators, written, strict=True):
        part = _read(indicator, each, special)
        value = read_value(indicator, each) if part is None else None
        if isinstance(value, Misread | Roughly):
            unread.append(Unread(indicator, value))
        elif part is not None:
            parts.append(part)
    sure = parts and not any(part.free for part in parts)
    if not sure or len(unread) != 1 or not (figures or isinstance(unread[0].read, Roughly)):
        return None
    return tuple(parts), unread[0]


def _is_fraction(parts: Sequence[str], line: str) -> bool:
    """Whether two figures with a slash between them may as well be one value: « 3/4 », « les 3/4 »."""
    return len(parts) == 2 and "/" in line and (read_share(line) is not None or all(part.isdigit() for part in parts))


_Special = Callable[[str], str | None]


def _marked(indicators: Sequence[Indicator], parts: list[str], special: _Special) -> tuple[Part, ...] | None:
    if indicators[-1].type is IndicatorKind.TEXT and len(parts) > len(indicators):
        parts = [*parts[: len(indicators) - 1], ", ".join(parts[len(indicators) - 1 :])]
    if not 2 <= len(parts) <= min(len(indicators), _MOST_PARTS) or not all(parts):
        return None
    whole = len(parts) == len(indicators)
    found = _in_order(indicators, parts, special)
    if found and (whole or not any(part.free for part in found)):
        return _sure(found)
    return _in_other_order(indicators, parts, special) if whole else None


def _in_order(indicators: Sequence[Indicator], parts: Sequence[str], special: _Special) -> tuple[Part, ...] | None:
    found: list[Part] = []
    for indicator, written in zip(indicators, parts, strict=False):
        part = _read(indicator, written, special)
        if part is None:
            return None
        found.append(part)
    return tuple(found)


def _in_other_order(indicators: Sequence[Indicator], parts: list[str], special: _Special) -> tuple[Part, ...] | None:
    """The only way of giving each question one of the parts, if there is just one; free text fits everywhere and so tells nothing."""
    tried = (_in_order(indicators, order, special) for order in permutations(parts))
    found = list(islice((each for each in tried if each and not any(part.free for part in each)), 2))
    return found[0] if len(found) == 1 else None


def _words(line: str) -> list[str]:
    """The words of a line; a question mark at its end doubts the last one, « temps ? », and is no answer by itself, as « , ? » is."""
    words = line.split()
    doubting = len(words) > 1 and words[-1] == "?" and words[-2] != "?"
    return [*words[:-2], f"{words[-2]} ?"] if doubting else words


def _spaced(indicators: Sequence[Indicator], words: list[str], special: _Special) -> tuple[Part, ...] | None:
    if not len(indicators) <= len(words) <= _MOST_WORDS:
        return None
    found = list(islice(_cuts(indicators, words, special), 8))
    strict = [each for each in found if not any(part.free for part in each)]
    if len(strict) == 1:
        return strict[0]
    if not found and len(words) == len(indicators) <= _MOST_PARTS:
        return _in_other_order(indicators, words, special)
    return found[0] if len(found) == 1 and any(_states(part) for part in found[0]) else None


def _states(part: Part) -> bool:
    """Whether it is a value beyond doubt; « je sais pas » is not a text, « je », and a word for a value, « sais pas »."""
    return isinstance(part.read, Value) and not part.free


def _cuts(indicators: Sequence[Indicator], words: list[str], special: _Special) -> Iterator[tuple[Part, ...]]:
    """Every way of cutting a row of words so that each question gets some."""
    if len(indicators) == 1:
        part = _read(indicators[0], " ".join(words), special)
        if part is not None:
            yield (part,)
        return
    for end in range(1, len(words) - len(indicators) + 2):
        part = _read(indicators[0], " ".join(words[:end]), special)
        if part is not None:
            for rest in _cuts(indicators[1:], words[end:], special):
                yield (part, *rest)


def _read(indicator: Indicator, written: str, special: _Special) -> Part | None:
    word = special(written)
    if word is not None and not (indicator.type is IndicatorKind.TEXT and len(written) > 3):
        return Part(indicator, word)
    value = read_value(indicator, written)
    return None if isinstance(value, Misread | Roughly) else Part(indicator, value)


def _sure(found: tuple[Part, ...] | None) -> tuple[Part, ...] | None:
    """A line that has at least one part which only answers: a sentence with a comma in it has none."""
    return found if found and any(not part.free for part in found) else None
