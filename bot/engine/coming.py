"""Asking who comes: the choices under what tells people of a module or a meeting."""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.conversation import Offered
from bot.domain.message import Choices, Option
from bot.domain.milestones import Coming
from bot.domain.programme import Milestone, MilestoneKind
from bot.i18n import Translator

ANNOUNCED = "broadcast.acknowledge"
"""The choices under an announcement."""


def after_announcement(offered: Offered | None) -> bool:
    """Whether what was said last to somebody is an announcement: a « je viens » may be about that, which no calendar knows."""
    return offered is not None and any(each.action.name == ANNOUNCED for each in offered.options)


def asks_who_comes(milestone: Milestone) -> bool:
    """Whether people come to it."""
    return milestone.type is not MilestoneKind.DEADLINE


def coming_choices(milestone: Milestone, say: Translator) -> Choices:
    """I come, I don't, I don't know yet."""
    return Choices(
        tuple(
            Option(say(f"milestone-come-{each}"), Action("milestone.come", (milestone.id, each.value)))
            for each in Coming
        )
    )
