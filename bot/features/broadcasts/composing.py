"""Composing an announcement in chat: what is asked next, what the preview shows, what its author decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.actions import Action
from bot.domain.broadcast import Broadcast
from bot.domain.errors import PersonError, Phrase, StaleAction
from bot.domain.events import MessageEdited, MessageReceived
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Choices, Message, Option, typed_choice, verbatim
from bot.domain.rights import scopes
from bot.domain.spoken_outcome import Present
from bot.domain.text import after_words, clean
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.courtesy import behind, is_no, is_yes, means
from bot.features.broadcasts.answers import confirmation, tried
from bot.features.broadcasts.audiences import spoken
from bot.features.broadcasts.changing import changed, standing_still, unchanged
from bot.features.broadcasts.deciding import Proposal, confirmed, proposed, seconds, stopped
from bot.features.broadcasts.drafts import as_broadcast, draft_of, dropped, known_by, left, new_id, saved
from bot.features.broadcasts.flow import (
    FLOW,
    Draft,
    Ending,
    Pick,
    Stage,
    Words,
    advance,
    pointed_out,
    with_day,
)
from bot.features.broadcasts.heading import headed
from bot.features.broadcasts.orders import begins_headed, calls, decided, in_every_language, lang_of, reminded, told
from bot.features.broadcasts.permission import author, beyond, denied, may_decide, quoted, refused
from bot.features.broadcasts.stopping import stop_order
from bot.features.broadcasts.strangers import Stranger, stranger
from bot.features.broadcasts.survey import Survey, held, survey
from bot.features.broadcasts.terms import Terms
from bot.features.broadcasts.wording import Asking, options, question
from bot.i18n import translator

_MINUTE = timedelta(minutes=1)
_COMMANDS = ("broadcast", "broadcasts", "amend", "recall")
"""Nobody means these words alone as the text of an announcement."""


class Composer:
    """The dialogue in which a coordinator composes or corrects an announcement."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    async def start(self, ctx: Context, words: str) -> Outcome:
        """Begin; what follows the command is the text, perhaps behind whom it is for and when it goes."""
        if outcome := refused(ctx, "") or quoted(ctx):
            return outcome
        return await self._begin(ctx, after_words(ctx.text, words) or ctx.quoted)

    async def told(self, ctx: Context, text: str) -> Outcome | None:
        """« préviens Liévin que … », « rappelle à Liévin de répondre »: an announcement, if a coordinator says whom and what."""
        rest = told(text)
        said = [*([rest] if rest else []), *reminded(text, translator(lang_of(text) or ctx.say.lang))]
        if not said or ctx.person is None:
            return None
        own = known_by(ctx).scopes
        for each in (behind("broadcast-words-now", each) or each for each in said):
            for written in (each, f"{ctx.say('broadcast-words-to')} {each}"):
                found = headed(written, ctx.directory, own)
                if found.audience and found.text:
                    return quoted(ctx) or (await self._begin(ctx, written) if own else refused(ctx, ""))
        unknown = stranger(text, ctx.directory)
        return (refused(ctx, "") or quoted(ctx) or await self._unknown(ctx, unknown)) if unknown else None

    async def _unknown(self, ctx: Context, whom: Stranger) -> Outcome:
        """Nobody has that name: the one that is meant is offered, or all who can be written to; the words are kept."""
        lang = lang_of(ctx.text) or ctx.say.lang
        draft = Draft(id=new_id(ctx), lang=lang, stage=Stage.AUDIENCE, texts={lang: whom.text}, handled=(lang,))
        if not whom.near:
            return reply(ctx.say("broadcast-unknown-name", name=verbatim(whom.name))) + await self.ask(ctx, draft)
        label = spoken(whom.audience, ctx.directory, ctx.say)
        option = Option(label, Action("broadcast.pick", (draft.id, Stage.AUDIENCE.value, whom.audience, "")))
        said = ctx.say("broadcast-unknown-near", name=verbatim(whom.name), near=verbatim(whom.near))
        return reply(said, Choices((option,))) + effects(saved(ctx, draft))

    async def _begin(self, ctx: Context, written: str) -> Outcome:
        lang = (lang_of(ctx.text) if written else None) or ctx.say.lang
        draft = Draft(id=new_id(ctx), lang=lang, before=ctx.before)
        if not written:
            return await self.ask(ctx, draft)
        known = known_by(ctx)
        found = headed(written, ctx.directory, known.scopes)
        draft = replace(draft, audience=found.audience, urgent=found.urgent)
        taken = advance(draft, Words(found.text), known) if found.text else draft
        if isinstance(taken, Phrase):
            raise PersonError(taken.key, **taken.values)
        draft = taken if isinstance(taken, Draft) else draft
        if draft.audience and (outcome := beyond(ctx, draft.audience)):
            return outcome + await self.ask(ctx, replace(draft, audience="", stage=Stage.AUDIENCE))
        return await self._timed(ctx, draft, Words(found.when)) if found.when else await self.ask(ctx, draft)

    async def _timed(self, ctx: Context, draft: Draft, when: Words) -> Outcome:
        """Go on with the hour that was said; what is wrong with it is told, and another one asked for."""
        timed = advance(replace(draft, stage=Stage.WHEN), when, known_by(ctx))
        if not isinstance(timed, Phrase):
            return await self.ask(ctx, replace(draft, due=timed.due) if isinstance(timed, Draft) else draft)
        draft = with_day(replace(draft, stage=Stage.WHEN) if draft.texts else draft, when, timed)
        return reply(ctx.say.phrase(timed)) + await self.ask(ctx, draft)

    def is_headed(self, ctx: Context, words: str) -> bool:
        """Whether what follows the command begins with whom it is for, or when it goes."""
        return headed(after_words(ctx.text, words), ctx.directory, known_by(ctx).scopes).says

    async def correct(self, ctx: Context, broadcast: Broadcast) -> Outcome:
        """Begin to correct one that went out; what follows the command and a colon is the new text."""
        draft = Draft(id=new_id(ctx), lang=ctx.say.lang, texts=broadcast.texts, corrects=broadcast.id)
        draft = replace(draft, audience=broadcast.audience)
        text = clean(ctx.text).partition(":")[2].strip() if isinstance(ctx.event, MessageReceived) else ""
        taken = advance(draft, Words(text), known_by(ctx)) if text else draft
        return await self.ask(ctx, taken if isinstance(taken, Draft) else draft)

    async def change(self, ctx: Context, broadcast: Broadcast, words: str) -> Outcome:
        """Begin to change one that hasn't gone out."""
        return await self.ask(ctx, changed(ctx, broadcast, words))

    async def alter(self, ctx: Context, broadcast: Broadcast, said: str) -> Outcome:
        """Begin to change one that hasn't gone out by what was said of it; without anything, by asking for the hour."""
        draft = unchanged(ctx, broadcast)
        outcome = await self._take(ctx, draft, Words(said)) if said else None
        return outcome or await self.ask(ctx, draft if said else replace(draft, stage=Stage.WHEN))

    async def step(self, ctx: Context, text: str) -> Outcome | None:
        """Take what was written; None if it means nothing to the question that is open."""
        draft = draft_of(ctx)
        if outcome := refused(ctx, draft.audience):
            return outcome + left(ctx)
        offered = options(draft, await self._asking(ctx, draft))
        option = typed_choice(offered, text)
        if option is None and (_is_order(ctx, text) or self._begins_anew(ctx, draft, text)):
            return None
        if option is None and draft.stage is not Stage.PREVIEW and means("broadcast-word-no", text):
            return dropped(ctx, draft)
        if option is None and draft.stage is Stage.TRANSLATION and (is_yes(text) or is_no(text)):
            return await self.confused(ctx)  # it answers the question, and is no announcement in another language
        if option is None and draft.stage is Stage.PREVIEW:
            option = decided(offered, text)
        return await self._take(ctx, draft, Pick(option.action.args[2]) if option else Words(text))

    def keeps(self, ctx: Context, _text: str) -> bool:
        """Whether whatever is written would be the text in another language."""
        return draft_of(ctx).stage is Stage.TRANSLATION

    def _begins_anew(self, ctx: Context, draft: Draft, text: str) -> bool:
        """Whether it is another order to announce, and no answer: of a text only if it says whom it is for, or when."""
        if not calls(text, ctx.say.lang):
            return False
        return draft.stage is not Stage.TEXT or begins_headed(text, known_by(ctx))

    async def again(self, ctx: Context) -> Outcome:
        """Repeat the open question."""
        draft = draft_of(ctx)
        return reply(*question(draft, await self._asking(ctx, draft)))

    async def confused(self, ctx: Context) -> Outcome:
        """Say what the open question expects."""
        draft = draft_of(ctx)
        key = "broadcast-audience-unclear" if draft.stage in (Stage.AUDIENCE, Stage.ROLE) else "broadcast-choose"
        return reply(ctx.say(key, text=clean(ctx.text)[:60])) + await self.again(ctx)

    async def pick(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """An option was pressed: of the question that is open, and of what was shown last."""
        if args and (ctx.flow is None or ctx.flow.name != FLOW or draft_of(ctx).id != args[0]):
            return await self._not_theirs(ctx, args[0])
        draft = draft_of(ctx)
        if len(args) != 4 or args[:2] != (draft.id, draft.stage.value) or args[3] != draft.shown:
            raise StaleAction
        if outcome := refused(ctx, draft.audience):
            return outcome + left(ctx)
        outcome = await self._take(ctx, draft, Pick(args[2]))
        if outcome is None:
            raise StaleAction
        return outcome

    async def _not_theirs(self, ctx: Context, draft_id: str) -> Outcome:
        """Somebody presses what they don't compose (any more): nothing happens, and it is in the audit unless it is their own."""
        if outcome := refused(ctx, draft_id):
            return outcome
        known = await ctx.read(lambda stored: stored.broadcast(draft_id))
        if known is not None and known.author_id == author(ctx):
            return reply(ctx.say("broadcast-confirmed-already"))
        return reply(ctx.say("broadcast-not-yours")) + denied(ctx, draft_id)

    async def edited(self, ctx: Context) -> Outcome | None:
        """A message edited is no order, and changes nothing while composing: say so, rather than let its author believe that it did."""
        if not isinstance(ctx.event, MessageEdited):
            return None
        if ctx.flow is None or ctx.flow.name != FLOW:
            orders = any(calls(ctx.event.text, lang) for lang in LANGUAGES)
            return reply(ctx.say("broadcast-edited")) + denied(ctx, "") if orders else None
        return reply(ctx.say("broadcast-edit-ignored")) + await self.again(ctx)

    async def _take(self, ctx: Context, draft: Draft, said: Words | Pick) -> Outcome | None:
        match advance(draft, said, known_by(ctx)):
            case Phrase() as wrong:
                return reply(ctx.say.phrase(wrong)) + await self.ask(ctx, with_day(draft, said, wrong))
            case Ending.CANCEL:
                return dropped(ctx, draft)
            case Ending.TRY:
                return tried(ctx, draft) + await self.ask(ctx, draft)
            case Ending.CONFIRM:
                return await self._confirm(ctx, draft)
            case Draft() as after:
                if after.audience and (outcome := beyond(ctx, after.audience)):
                    return outcome + await self.ask(ctx, replace(draft, stage=Stage.AUDIENCE))
                return await self.ask(ctx, after)
            case _:
                return None

    async def ask(self, ctx: Context, draft: Draft) -> Outcome:
        """Ask what comes next, and remember it."""
        draft, asking = await self.shown(ctx, draft)
        return Outcome((Message(question(draft, asking)),), (saved(ctx, draft),))

    async def shown(self, ctx: Context, draft: Draft) -> tuple[Draft, Asking]:
        """The draft as what is asked next shows it, and what the words of that depend on."""
        found = await _survey(ctx, draft)
        if found is not None:
            draft = in_every_language(draft, found.languages)
            draft = pointed_out(draft, {*found.languages, *(draft.texts if draft.corrects or draft.replaces else ())})
            shown = found.digest(draft.texts, draft.hour) if draft.stage is Stage.PREVIEW else ""
            draft = replace(draft, shown=shown, shown_at=ctx.now.isoformat() if shown else "")
        return draft, await self._asking(ctx, draft, found)

    async def _asking(self, ctx: Context, draft: Draft, found: Survey | None = None) -> Asking:
        """What the words of the open question depend on."""
        found = found or await _survey(ctx, draft)
        able = await seconds(ctx.moment, self._terms, author(ctx), found) if found else None
        lasts = self._terms.lasts(found.platforms) if found else timedelta()
        return Asking(
            directory=ctx.directory,
            scopes=scopes(ctx.directory, author(ctx)),
            zone=ctx.zone,
            say=ctx.say,
            survey=found,
            end=(draft.due_at or ctx.now) + lasts if lasts >= _MINUTE else None,
            seconds=tuple(ctx.directory.people[each].name for each in able or ()),
            held=held(found, ctx.moment, draft.due_at) if found else {},
        )

    async def _confirm(self, ctx: Context, draft: Draft) -> Outcome:
        """It goes, if it still is what was shown."""
        if draft.is_old(ctx.now):
            return reply(ctx.say("broadcast-old")) + await self.ask(ctx, draft)
        found = await _survey(ctx, draft)
        if found is None or found.digest(draft.texts, draft.hour) != draft.shown:
            return reply(ctx.say("broadcast-changed")) + await self.ask(ctx, draft)
        if outcome := beyond(ctx, draft.audience):
            return outcome + left(ctx)
        if draft.corrects:
            return await self._confirm_correction(ctx, draft, found)
        before = await standing_still(ctx, draft.replaces) if draft.replaces else None
        if draft.replaces and before is None:
            return reply(ctx.say("broadcast-gone-meanwhile")) + left(ctx)
        ended = stopped(before, author(ctx), "broadcast-ended-replaced", ctx.now, ctx.event) if before else ()
        kept, begun = await confirmed(ctx.moment, self._terms, as_broadcast(ctx, draft), found, ctx.event)
        told = [ctx.say("broadcast-replaced")] if before and kept.waits else []
        return reply(*told, confirmation(ctx, kept, found)) + left(ctx) + effects(*ended, *begun)

    async def _confirm_correction(self, ctx: Context, draft: Draft, found: Survey) -> Outcome:
        broadcast = await ctx.read(lambda stored: stored.broadcast(draft.corrects))
        if broadcast is None or broadcast.withdrawn or not may_decide(ctx, broadcast):
            raise StaleAction
        wanted = Proposal(broadcast=broadcast, texts=draft.texts, by=author(ctx))
        waits, changed = await proposed(ctx.moment, self._terms, wanted, found, ctx.event)
        told = ctx.say("broadcast-waiting") if waits else ctx.say("broadcast-correcting")
        return reply(told) + left(ctx) + effects(*changed)


async def _survey(ctx: Context, draft: Draft) -> Survey | None:
    if not draft.audience:
        return None
    return await survey(ctx.moment, draft.audience, author(ctx), draft.due_at or ctx.now)


def _is_order(ctx: Context, text: str) -> bool:
    """Whether nobody means it as the text of an announcement."""
    stop = stop_order(text, Present(now=ctx.now, zone=ctx.zone), ctx.say.lang)
    return any(means(f"command-{name}", text) for name in _COMMANDS) or (stop is not None and stop.clear)
