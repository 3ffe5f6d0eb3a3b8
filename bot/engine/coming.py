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
COMING = "milestone.come"
"""Those under what tells of a milestone, or where it is asked which one is meant."""


def leaves_open(offered: Offered | None) -> bool:
    """
    Whether what was said last to somebody leaves open to what a bare « je viens » is: an announcement may be about what no calendar knows,
    and several milestones to choose from are no answer yet.
    """
    actions = [each.action for each in offered.options] if offered else []
    asked = {each.args[0] for each in actions if each.name == COMING}
    return len(asked) > 1 or any(each.name == ANNOUNCED for each in actions)


def asks_who_comes(milestone: Milestone) -> bool:
    """Whether people come to it."""
    return milestone.type is not MilestoneKind.DEADLINE


def coming_choices(milestone: Milestone, say: Translator) -> Choices:
    """I come, I don't, I don't know yet."""
    return Choices(
        tuple(Option(say(f"milestone-come-{each}"), Action(COMING, (milestone.id, each.value))) for each in Coming)
    )
