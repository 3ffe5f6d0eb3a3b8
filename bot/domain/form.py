"""A form: questions that are answered at once, on platforms that can show one (DESIGN 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.actions import Action
from bot.domain.message import Block, Option

Values = Mapping[str, str]
"""
What somebody put into the fields, by the fields' ids; a field that was left empty is not there.

A number and a text are as they were typed, a choice is the value of its option, a date `YYYY-MM-DD`, a time `HH:MM`.
"""


class FieldKind(StrEnum):
    """What a field asks for."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    NUMBER = "number"
    CHOICE = "choice"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class FieldOption:
    """One of the values that a choice allows, and what people read for it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """
    One question.

    Attributes:
        id: What its answer is called; unique in its form.
        label: The question, plain; enough by itself.
        hint: A word more, plain: a unit, bounds, what the team has said before.
        value: What it holds when it is opened, as `Values` writes it; "" for nothing.
        options: Of a choice, in order.
        needed: It can't be left empty.
    """

    id: str
    kind: FieldKind
    label: str
    hint: str = ""
    value: str = ""
    options: tuple[FieldOption, ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """
    Some questions, and who takes the answers.

    Attributes:
        action: The route that takes what is filled in (`Router.form`), with its arguments; no right is in it.
        title: A few words: 24 characters are shown everywhere.
        submit: What the button to send it is called.
        close: What the button to leave it is called; what was put in until then is handed over as a draft.
        intro: What is to be read before; no choices and no files.
        aside: What can be pressed beside the fields: each is an `ActionChosen`, and the form stays open.
    """

    action: Action
    title: str
    submit: str
    close: str
    fields: tuple[Field, ...] = ()
    intro: tuple[Block, ...] = ()
    aside: tuple[Option, ...] = ()

    def filled(self, values: Values) -> Form:
        """The same form with those values in it, where it has such fields."""
        return replace(self, fields=tuple(replace(each, value=values.get(each.id, each.value)) for each in self.fields))


@dataclass(frozen=True, slots=True)
class Faults:
    """Why a form can't be taken as it is: a sentence for each field that is wrong; under "" what concerns no field of its own."""

    by_field: Mapping[str, str] = field(default_factory=dict)

    def within(self, ids: Iterable[str]) -> Mapping[str, str]:
        """The sentences by those fields only; what belongs to none of them stands at the first, so that it is read."""
        known = list(ids)
        if not known:
            return {}
        found: dict[str, str] = {}
        for name, sentence in self.by_field.items():
            place = name if name in known else known[0]
            found[place] = f"{found[place]} {sentence}" if place in found else sentence
        return found


Considered = Faults | Form | None
"""
What becomes of a filled form: faults to mend in place, a next form on top of it, or None: it can be taken.

With a next form, what stands in this one is a draft (`FormLeft.onward`): whoever closes the next one is back in it, and what is sent in the
end is the next one.
"""
