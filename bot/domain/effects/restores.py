"""What was set aside by a restore."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SendSetAside:
    """Send after all, or carry out, what a restore set aside and what is still of use at `at`."""

    at: datetime


RestoreEffect = SendSetAside
