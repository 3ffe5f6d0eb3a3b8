"""Values that are made by the dozen for every event: frozen where it is checked, by the type checker, and not once more at run time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
    """
    A frozen dataclass with slots, to type checkers; `dataclasses.replace` and the like know it as one.

    One that is frozen at run time sets each of its fields by a call. With some 270 fields in a check-in answer that was a tenth of its
    processor time (`tests/bench/checkins.py`). Other values are plain frozen dataclasses.
    """
    return dataclass(slots=True, kw_only=kw_only, unsafe_hash=True)
