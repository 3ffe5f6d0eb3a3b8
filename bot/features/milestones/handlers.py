"""The feature's entries: sentences about the calendar, the dialogue, the part in time."""

from __future__ import annotations

from bot.domain.programme import MilestoneKind
from bot.engine.coming import COMING
from bot.engine.commands import leaves_others
from bot.engine.context import Context, Outcome, reply
from bot.engine.response import Response, ResponseKind
from bot.engine.router import FlowRoute, Router
from bot.features.milestones import changes, closing, coming, composing
from bot.features.milestones.acts import act_of
from bot.features.milestones.dates import present
from bot.features.milestones.draft import FLOW, VERSION, Act, Field
from bot.features.milestones.finding import find, kind_of
from bot.features.milestones.permission import known_milestones
from bot.features.milestones.returned import returned

router = Router("milestones")
router.verbs += [f"milestone-verbs-{verb}" for verb in ("move", "cancel", "add", "edit", "rename")]
router.nouns += [f"milestone-nouns-{kind}" for kind in MilestoneKind]
router.duties.append(changes.duty())
router.flows[FLOW] = FlowRoute(
    VERSION,
    composing.step,
    composing.again,
    composing.confused,
    {"cancel": composing.cancelled},
    choices="milestone.pick",
    agreed="milestone-word-yes",
)
router.action("milestone.pick")(composing.pick)
router.action("milestone.which")(composing.pick_which)
router.action("milestone.scope")(composing.pick_scope)
router.command("done", takes=True)(closing.done)
router.command("returned", takes=True, sure=leaves_others)(returned)
router.reader(closing.stated)
router.command("reopen", takes=True)(closing.reopen)
router.action("milestone.close-ask")(closing.ask_close)
router.action("milestone.reopen-ask")(closing.ask_reopen)
router.action("milestone.close")(closing.close)
router.action("milestone.reopen")(closing.open_again)
router.action("milestone.keep")(closing.keep)
router.command("come", takes=True, sure=leaves_others)(coming.come)
router.command("absent", takes=True, sure=leaves_others)(coming.stay_away)
router.command("unsure", takes=True, sure=leaves_others)(coming.unsure)
router.command("attendance", takes=True, sure=leaves_others)(coming.who_comes)
router.action(COMING)(coming.pressed)


@router.question
async def ordered(ctx: Context, text: str) -> Response | None:
    """An order to change the calendar; None for anything else."""
    act = act_of(text) if ctx.person else None
    outcome = await _obeyed(ctx, text, *act) if act else None
    if outcome is None:
        return None
    blocks = tuple(block for message in outcome.messages for block in message.blocks)
    return Response(kind=ResponseKind.LIVE, blocks=blocks, lang=ctx.say.lang, effects=outcome.effects)


async def _obeyed(ctx: Context, text: str, act: Act, field: Field) -> Outcome | None:
    if act is Act.ADD:
        kind = kind_of(text)
        return await composing.add(ctx, kind) if kind else None
    found = find(text, known_milestones(ctx), present(ctx), ctx.say.lang)
    if not found.spoken_of:
        return None
    outcome = await composing.shown(ctx, composing.begin(ctx, act, field, found))
    if found.days.days and (act is Act.CANCEL or field is not Field.WHEN):
        # a day that names what is meant, and nothing is there: what is read back is another one
        return reply(ctx.say("milestone-not-that-day", day=ctx.say.day(found.days.days[0].day))) + outcome
    return outcome
