"""
The errors of the product.

RelaisError
├─ PersonError          shown to the person, in their language (`phrase`)
│  └─ StaleAction
├─ AdapterError         a platform said no, or nothing
│  ├─ RateLimited       `retry_after`
│  ├─ Unreachable       nothing was sent for certain: try again
│  ├─ Ambiguous         it may have been sent: reconcile first
│  ├─ Rejected          the platform will never take it
│  └─ AuthFailed        the account itself is refused
├─ StoreError
│  ├─ Conflict          somebody else was faster: read again
│  │  ├─ EventDone      what was to be done is done: nothing is left to do
│  │  └─ Taken          somebody else has carried it out
│  └─ StoreUnavailable
└─ ConfigError          only at start-up and import; nothing was changed
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the catalogues, not yet in a language: its key and its values."""

    key: str
    values: dict[str, object] = field(default_factory=dict)


class RelaisError(Exception):
    """Whatever this product raises on purpose."""


class PersonError(RelaisError):
    """Something that the person can mend; `phrase` tells them what and how."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, values)


class StaleAction(PersonError):
    """A choice of another age of the bot was pressed."""

    def __init__(self) -> None:
        super().__init__("error-stale-choice")


class AdapterError(RelaisError):
    """
    A platform did not do what was asked.

    Attributes:
        phrase: Why, in plain words: the key of a sentence of the catalogues.
        reason: The platform's own words, for whoever looks closer.
    """

    phrase = "delivery-broke"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def told(self) -> str:
        """What is kept of it and told to a coordinator: the phrase, and behind a colon the platform's words."""
        return f"{self.phrase}: {self.reason}" if self.reason else self.phrase


class RateLimited(AdapterError):
    """Too fast; nothing was sent. `retry_after` is in seconds; `everywhere` says that it holds for the whole platform."""

    phrase = "delivery-rate-limited"

    def __init__(self, reason: str, *, retry_after: float, everywhere: bool = True) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.everywhere = everywhere


class Unreachable(AdapterError):
    """The platform could not be reached; nothing was sent."""

    phrase = "delivery-unreachable"


class Ambiguous(AdapterError):
    """The answer got lost: the message may be there."""

    phrase = "delivery-ambiguous"


class Rejected(AdapterError):
    """The platform refuses this message or this conversation for good."""

    phrase = "delivery-rejected"


class AuthFailed(AdapterError):
    """The platform refuses the bot's account."""

    phrase = "delivery-auth-failed"


class StoreError(RelaisError):
    """The store did not do what was asked."""


class Conflict(StoreError):
    """The unit of work no longer fits what is stored; nothing of it was kept."""


class EventDone(Conflict):
    """The event was handled already, by another process or by a unit of work whose confirmation got lost."""


class Taken(Conflict):
    """The occurrence was carried out or cancelled by somebody else meanwhile."""


class StoreUnavailable(StoreError):
    """
    The store cannot be reached or cannot write; nothing is half-done.

    Nothing was kept, unless the connection was lost during the commit itself: then all of the unit may have been.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """
    One thing that is wrong in a file that people wrote.

    Attributes:
        where: File and line, cell or key, as the reader would look it up.
        phrase: What is wrong and how to mend it.
    """

    where: str
    phrase: Phrase


class ConfigError(RelaisError):
    """A configuration, pack or script is wrong: all its faults at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.where}: {fault.phrase.key}" for fault in self.faults))
