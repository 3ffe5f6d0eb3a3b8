"""A check-in under way, as a pure function: `advance(state, words, …) → Step`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.domain.answer_lines import Part, Unread, is_single, read_line, read_numbered, read_partly
from bot.domain.checkin import AnswerState
from bot.domain.conversation import read_state, write_state
from bot.domain.errors import Phrase
from bot.domain.frozen import frozen
from bot.domain.indicator_values import Misread, Roughly, Value, read_value, thumb
from bot.domain.programme import Indicator
from bot.domain.written_numbers import read_number
from bot.features.checkins.words import Word, listed, nearly, says_else, special, word_of

FLOW = "checkin"
VERSION = 1


@frozen(kw_only=True)
class State:
    """
    Where somebody is in a round.

    Attributes:
        asked: Ids of the indicators of the round, in order.
        place: Index of the open question.
        aside: Something else was said since the question was asked, so that a bare number may be meant for that.
        doubt: A value of the open question that waits for a yes, as stored.
        ahead: Ids of questions behind the open one that were answered together with it.
        subject: Whose answers these are, if they are recorded for somebody without chat.
        draft: What stood in the form of the round when it was closed, as pairs of an indicator and a value.
        wanted: They asked for it themselves after the closing.
        version: The version of the open question as they were shown it; 0 if that isn't known.
    """

    round_id: str
    asked: tuple[str, ...]
    place: int = 0
    aside: bool = False
    doubt: str = ""
    ahead: tuple[str, ...] = ()
    subject: str = ""
    draft: tuple[tuple[str, str], ...] = ()
    wanted: bool = False
    version: int = 0

    def dump(self) -> str:
        """JSON, for the store."""
        return write_state(self)

    @staticmethod
    def load(written: str) -> State:
        """Read what `dump` wrote, this version or an earlier one."""
        return read_state(State, written)

    @property
    def begun(self) -> bool:
        """Whether the person is past the first question; until then they may have other things in mind."""
        return self.place > 0 or bool(self.doubt)

    @property
    def open(self) -> str | None:
        """The indicator of the open question; None at the end."""
        return self.asked[self.place] if self.place < len(self.asked) else None

    @property
    def next(self) -> State:
        """At the next question that wasn't answered ahead of it."""
        place = self.place + 1
        while place < len(self.asked) and self.asked[place] in self.ahead:
            place += 1
        return replace(self, place=place, doubt="", aside=False)

    def reworded(self, indicators: Mapping[str, Indicator]) -> bool:
        """Whether the open question has been put otherwise since they were shown it."""
        return self.version > 0 and self.open in indicators and indicators[self.open or ""].version != self.version

    def at(self, indicator_id: str) -> State:
        """At that question, which waits for nothing."""
        return replace(self, place=self.asked.index(indicator_id), doubt="")


@frozen(kw_only=True)
class Kept:
    """
    What to record for one indicator.

    Attributes:
        sure: The person confirmed it.
        same: It is what was said the last time, whatever that is.
    """

    indicator: Indicator
    state: AnswerState
    value: Value
    sure: bool = False
    same: bool = False


@frozen(kw_only=True)
class Step:
    """
    What becomes of the check-in.

    Attributes:
        state: The state after, if all of it can be kept; None to leave it for later.
        kept: What was said, in the order of the questions.
        said: What to tell before the next question.
        guess: A value of the open question that was hinted at, to be asked about.
        unread: What a line said beside that is no sure value.
    """

    state: State | None
    kept: tuple[Kept, ...] = ()
    said: Phrase | None = None
    guess: str = ""
    unread: Unread | None = None


def advance(
    state: State, words: str, indicators: Mapping[str, Indicator], last: str = "", *, stands: bool = False
) -> Step | Misread:
    """
    Take what somebody said to the open question, or to it and those behind it.

    `last` is what was offered as the value of the last time, for « toujours »; empty for none. `stands` if an answer does, which
    « toujours » leaves as it is.
    """
    indicator = indicators[state.asked[state.place]]
    remaining = [
        indicators[each] for each in state.asked[state.place :] if each in indicators and each not in state.ahead
    ]
    if (word := word_of(words, indicator, offered=bool(last) or stands)) is not None:
        return _instead(state, word, indicator, last, stands=stands)
    if not is_single(words) and (step := _of_lines(state, words, remaining, indicators)) is not None:
        return step
    value = read_value(indicator, words)
    if isinstance(value, Roughly):
        return Step(state=state, guess=value.value)
    if (isinstance(value, Misread) or value.note) and (word := nearly(words)) is not None:
        return _instead(state, word, indicator, last, stands=stands)
    return value if isinstance(value, Misread) else _kept(state, _given(indicator, value))


def _of_lines(
    state: State, words: str, remaining: Sequence[Indicator], indicators: Mapping[str, Indicator]
) -> Step | None:
    """What a line says to several questions; None if it is none."""
    line = (
        _by_number(state, words, indicators) or read_line(remaining, words, special) or _anew(state, words, indicators)
    )
    if line is not None:
        return answered(state, line)
    partly = read_partly(remaining, words, special)
    return replace(answered(state, partly[0]), unread=partly[1]) if partly is not None else None


def _by_number(state: State, words: str, indicators: Mapping[str, Indicator]) -> tuple[Part, ...] | None:
    """A line in which each answer has the number that its question is shown with; else the numbers may count what is left."""
    known = all(each in indicators for each in state.asked)
    return read_numbered([indicators[each] for each in state.asked], words, special) if known else None


def _anew(state: State, words: str, indicators: Mapping[str, Indicator]) -> tuple[Part, ...] | None:
    """A line that answers all of the round again, though some of it is answered already: as somebody writes whose first one had a fault."""
    asked = [indicators[each] for each in state.asked if each in indicators]
    line = read_line(asked, words, special) if state.place else None
    return line if line and len(line) == len(asked) > 2 and not any(part.free for part in line) else None


def _instead(state: State, word: Word, indicator: Indicator, last: str, *, stands: bool) -> Step | Misread:
    """What becomes of a word that is said in the place of an answer."""
    match word:
        case Word.SKIP:
            return _kept(state, _said(indicator, "skipped"))
        case Word.UNKNOWN:
            return _kept(state, _said(indicator, "unknown"))
        case Word.SAME:
            return _same(state, indicator, last, stands=stands)
        case Word.BACK:
            return Step(state=replace(state, place=max(state.place - 1, 0), doubt="", ahead=()))
        case Word.LATER:
            return Step(state=None)
        case Word.DEFINITION:
            return Step(state=replace(state, doubt=""), said=Phrase("checkin-definition"))


def answered(state: State, line: Iterable[Part]) -> Step:
    """What a line says, kept at once."""
    return _kept(state, *map(_of_line, line))


def _same(state: State, indicator: Indicator, last: str, *, stands: bool) -> Step | Misread:
    if last:
        return _kept(state, Kept(indicator=indicator, state=AnswerState.GIVEN, value=Value(last), sure=True))
    return Step(state=state.next) if stands else Misread(Phrase("checkin-no-last"))


def _of_line(part: Part) -> Kept:
    if isinstance(part.read, Value):
        return _given(part.indicator, part.read)
    if part.read == Word.SAME:
        return Kept(indicator=part.indicator, state=AnswerState.GIVEN, value=Value(""), sure=True, same=True)
    return _said(part.indicator, part.read)


def _given(indicator: Indicator, value: Value) -> Kept:
    return Kept(indicator=indicator, state=AnswerState.GIVEN, value=value)


def _said(indicator: Indicator, state: str) -> Kept:
    return Kept(indicator=indicator, state=AnswerState(state), value=Value(""))


def _kept(state: State, *kept: Kept) -> Step:
    """Past all that was said; what was said out of order is passed over later."""
    said = {each.indicator.id for each in kept}
    ahead = tuple(each for each in said if each != state.open)
    after = replace(state, ahead=(*state.ahead, *ahead)) if ahead else state
    return Step(state=after.next if state.open in said else after, kept=kept)


def meant_for_it(state: State, text: str) -> bool:
    """Whether what is no answer was meant for one: a number, « pareil »; a thumb, unless it may be for what was said since."""
    if thumb(text) is not None:
        return not state.aside
    return read_number(text) is not None or listed(text, ("checkin-word-same",))


def for_others(state: State, taken: Step, text: str) -> bool:
    """
    Whether somebody else should have a try; if nobody takes it, `confused` does after all.

    Free text that asks, greets or thanks is more likely meant for the bot; a bare number, where nothing was answered yet and something
    else was said since, is more likely a choice of that.
    """
    if any(kept.value.note for kept in taken.kept) and says_else(text):
        return True
    return state.aside and not state.begun and text.isdigit()


def answers(state: State, text: str, indicators: Mapping[str, Indicator]) -> bool:
    """Whether a text answers the open question and can hardly mean anything else; of one that has gone nobody knows."""
    if state.open not in indicators:
        return True
    taken = advance(state, text, indicators)
    return isinstance(taken, Step) and not any(kept.value.note for kept in taken.kept)
