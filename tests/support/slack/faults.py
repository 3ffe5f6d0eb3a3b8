"""What goes wrong, on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.support.slack.wire import Json


@dataclass(slots=True, kw_only=True)
class Fault:
    """
    How calls of a method fail.

    Attributes:
        method: Which one; `*` for any.
        times: How many calls.
        status: The status of the answer; with 200 and no `error` nor `body`, the call does what it is asked to.
        error: The code of the answer; what fits the status if it is left out.
        body: The whole answer instead, such as a page of HTML or half an object.
        delay: Seconds before the call is worked on.
        answer_delay: Seconds after the work before it is answered: a client that waits less sees a timeout.
        drop: The connection is lost before the work, or after it.
        done: The call does what it is asked to all the same, and only its answer is another one.
        when: Only calls with such arguments.
    """

    method: str
    times: int = 1
    status: int = 200
    error: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None
    content_type: str = "application/json"
    delay: float = 0.0
    answer_delay: float = 0.0
    drop: Literal["before", "after"] | None = None
    done: bool = False
    when: Callable[[Json], bool] | None = None

    @property
    def answers(self) -> bool:
        """Whether it stands in the place of the answer."""
        return self.status != 200 or self.error is not None or self.body is not None

    @property
    def unclear(self) -> bool:
        """Whether the work is done and who asked for it isn't told so."""
        return self.done or self.drop == "after" or self.answer_delay > 0

    @property
    def code(self) -> str:
        """The error that it answers with."""
        return self.error or ("ratelimited" if self.status == 429 else "internal_error")


class Faults:
    """The faults that wait; `chance` may add one to any call (method, arguments → fault)."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.chance: Callable[[str, Json], Fault | None] = lambda _method, _args: None

    def take(self, method: str, args: Json) -> Fault | None:
        """The fault that this call meets."""
        for fault in self.waiting:
            if fault.method in (method, "*") and fault.times > 0 and (fault.when is None or fault.when(args)):
                fault.times -= 1
                return fault
        return self.chance(method, args)
