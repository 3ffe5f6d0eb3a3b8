"""The feature's entries."""

from __future__ import annotations

from bot.engine.router import Router
from bot.features.milestones import changes

router = Router("milestones")
router.duties.append(changes.duty())
