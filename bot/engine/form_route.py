"""Who takes a form, by the name of its action (`bot.domain.form`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.domain.form import Considered, Values
from bot.engine.context import Context, Outcome

FormHandler = Callable[[Context, tuple[str, ...], Values], Awaitable[Outcome]]
FormCheck = Callable[[Context, tuple[str, ...], Values], Awaitable[Considered]]


@dataclass(frozen=True, slots=True)
class FormRoute:
    """
    What becomes of a form; each is told the action's arguments and what stands in the fields.

    Attributes:
        check: Says what speaks against it, or what form comes next on top of it; it changes nothing.
        submit: Takes it. It checks again: what was right may not be right any more, and platforms repeat themselves.
        left: Keeps what was put in by somebody who closed it; None if nothing is to be kept.
        onward: Keeps what was put in by somebody who went on to the next form, which is about that; it comes before what they send there.
    """

    check: FormCheck
    submit: FormHandler
    left: FormHandler | None = None
    onward: FormHandler | None = None
