"""
The feature's entries.

Actions that others offer: `questions.pass` with the event of a question (or nothing: the last one), `questions.vote` with `up` or `down`
and that event. The shortcut `pass-on` takes a message that somebody picked.
"""

from __future__ import annotations

from bot.engine.router import Router
from bot.features.questions import answering, handing, listing, passing, recall, votes
from bot.features.questions.permission import FLOW

router = Router("questions")
router.command("relay", takes=True)(passing.order)
router.command("unpass")(passing.take_back)
router.command("unanswered")(listing.listed)
router.command("asked")(listing.own)
router.command("useful")(votes.useful)
router.command("useless")(votes.useless)
router.action("questions.pass")(passing.pass_on)
router.action("questions.withdraw")(passing.withdraw)
router.action("questions.answer")(answering.begin)
router.action("questions.correct")(answering.correct)
router.action("questions.hand")(handing.ask)
router.action("questions.hand-to")(handing.hand_to)
router.action("questions.decline")(handing.decline)
router.action("questions.vote")(votes.pressed)
router.shortcut("pass-on")(passing.picked)
router.flows[FLOW] = answering.route()
router.reply(answering.replied)
router.reader(answering.unable)
router.duties.append(recall.duty())
