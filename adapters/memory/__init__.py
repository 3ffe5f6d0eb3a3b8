"""A chat platform, a clock and a timer in memory: what `relais simulate` and the tests run on."""

from adapters.memory.adapter import MemoryAdapter, direct_id
from adapters.memory.clock import ManualClock
from adapters.memory.entropy import SeededEntropy
from adapters.memory.setting import Attempt, Faults, Mishap, Setting
from adapters.memory.shown import Shown, Transcript
from adapters.memory.timer import ManualTimer

__all__ = [
    "Attempt",
    "Faults",
    "ManualClock",
    "ManualTimer",
    "MemoryAdapter",
    "Mishap",
    "SeededEntropy",
    "Setting",
    "Shown",
    "Transcript",
    "direct_id",
]
