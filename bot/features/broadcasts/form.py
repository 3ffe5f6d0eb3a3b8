"""Composing an announcement on a form, where the platform has forms; its preview, and the decision, are a second form on top of it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.actions import Action
from bot.domain.errors import Phrase, StaleAction
from bot.domain.form import Considered, Faults, Field, FieldKind, FieldOption, Form, Values
from bot.domain.knowledge import LANGUAGES
from bot.domain.rights import scopes
from bot.engine.context import Context, Outcome, effects
from bot.engine.form_route import FormRoute
from bot.engine.router import Router
from bot.features.broadcasts.audiences import choices
from bot.features.broadcasts.composing import Composer
from bot.features.broadcasts.drafts import draft_of, known_by, saved
from bot.features.broadcasts.flow import FLOW, URGENT, Draft, Ending, Known, Stage, filled_in
from bot.features.broadcasts.permission import author, beyond, refused
from bot.features.broadcasts.wording import FILL, Asking, counted, options, preview
from bot.i18n import Translator, translator

FORM, PREVIEW = "broadcast.form", "broadcast.preview"
_TEXT, _LISTED, _WRITTEN, _WHEN, _HURRY = "text-", "audience", "whom", "when", "urgent"


def form(ctx: Context, draft: Draft) -> Form:
    """Texts, recipients, hour; with what the draft holds."""
    say = ctx.say
    languages = (draft.lang, *(lang for lang in LANGUAGES if lang != draft.lang))
    listed = [each for each in choices(ctx.directory, scopes(ctx.directory, author(ctx)), say) if each[1] != "role"]
    options = tuple(FieldOption(value, label[:1].upper() + label[1:]) for label, value in listed)
    return Form(
        action=Action(FORM, (draft.id,)),
        title=say("broadcast-form-title"),
        submit=say("broadcast-form-preview"),
        close=say("broadcast-form-later"),
        fields=(
            *(_text(lang, draft, say) for lang in languages),
            _field(_LISTED, FieldKind.CHOICE, say, options=options, value=draft.audience),
            _field(_WRITTEN, FieldKind.TEXT, say),
            _field(_WHEN, FieldKind.TEXT, say, value=draft.due),
            _field(_HURRY, FieldKind.CHOICE, say, options=(FieldOption(URGENT, say("broadcast-form-urgent-yes")),)),
        ),
    )


def previewed(draft: Draft, asking: Asking) -> Form:
    """What the preview in the conversation says, to confirm; a test to oneself is beside it."""
    say = asking.say
    return Form(
        action=Action(PREVIEW, (draft.id, draft.shown)),
        title=say("broadcast-form-previewed"),
        submit=say("broadcast-confirm"),
        close=say("broadcast-form-back"),
        intro=tuple(preview(draft, asking)),
        aside=tuple(each for each in options(draft, asking) if each.action.args[2] == Ending.TRY),
    )


def _text(lang: str, draft: Draft, say: Translator) -> Field:
    label = say("broadcast-form-text", language=say(f"broadcast-language-{lang}"))
    needed, value = lang == draft.lang, draft.texts.get(lang, "")
    return Field(id=f"{_TEXT}{lang}", kind=FieldKind.PARAGRAPH, label=label, needed=needed, value=value)


def _field(
    name: str, kind: FieldKind, say: Translator, *, options: tuple[FieldOption, ...] = (), value: str = ""
) -> Field:
    label, hint = say(f"broadcast-form-{name}"), say(f"broadcast-form-{name}-hint")
    return Field(id=name, kind=kind, label=label, hint=hint, options=options, value=value)


class OnForm:
    """The form's part in composing; what it makes is a draft like any other, and goes on as one."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    def register(self, router: Router) -> None:
        """Take what opens the form, and what comes of it."""
        router.action(FILL)(self.fill)
        router.forms[FORM] = FormRoute(self.check, self.submit, self.left, self.onward)
        router.forms[PREVIEW] = FormRoute(self.reconsider, self.confirm)

    async def fill(self, ctx: Context, args: tuple[str, ...]) -> Outcome:
        """Open it; where none can be opened, ask the question that is open again."""
        draft = _theirs(ctx, args)
        if outcome := refused(ctx, draft.audience):
            return outcome
        return replace(await self._composer.again(ctx), form=form(ctx, draft))

    async def check(self, ctx: Context, args: tuple[str, ...], values: Values) -> Considered:
        """Each field is read as it is when it is written in the conversation; the preview comes next."""
        if refused(ctx, "") is not None:
            return None  # taken, so that it is told and in the audit
        taken = _read(_theirs(ctx, args), values, known_by(ctx))
        if isinstance(taken, dict):
            return Faults({name: ctx.say.phrase(each) for name, each in taken.items()})
        if beyond(ctx, taken.audience) is not None:
            return None
        draft, asking = await self._composer.shown(ctx, _decided(taken))
        if asking.survey is not None and not asking.survey.reached:
            where = _WRITTEN if values.get(_WRITTEN, "").strip() else _LISTED
            return Faults({where: " ".join(counted(asking.survey, ctx.directory, ctx.say))})
        return previewed(draft, asking)

    async def onward(self, ctx: Context, args: tuple[str, ...], values: Values) -> Outcome:
        """Remember what the preview on top of the form shows, as if it had been shown in the conversation."""
        taken = _read(_theirs(ctx, args), values, known_by(ctx))
        if isinstance(taken, dict) or refused(ctx, taken.audience) or beyond(ctx, taken.audience):
            raise StaleAction
        draft, _ = await self._composer.shown(ctx, _decided(taken))
        return effects(saved(ctx, draft))

    async def reconsider(self, ctx: Context, args: tuple[str, ...], _values: Values) -> Considered:
        """What speaks against what is shown is said where it is shown; nothing of it happens yet."""
        if ctx.flow is not None and ctx.flow.name == FLOW and args == ((draft := draft_of(ctx)).id, draft.shown):
            await self._composer.pick(ctx, _confirmed(args))
        return None

    async def confirm(self, ctx: Context, args: tuple[str, ...], _values: Values) -> Outcome:
        """Confirm what was shown, as in the conversation."""
        return await self._composer.pick(ctx, _confirmed(args))

    async def submit(self, ctx: Context, args: tuple[str, ...], values: Values) -> Outcome:
        """Go on to the preview in the conversation, where nobody could show it above the form in time."""
        draft = _theirs(ctx, args)
        if outcome := refused(ctx, draft.audience):
            return outcome
        taken = _read(draft, values, known_by(ctx))
        if isinstance(taken, dict):
            return await self._composer.ask(ctx, draft)
        if outcome := beyond(ctx, taken.audience):
            return outcome + await self._composer.ask(ctx, replace(taken, audience="", stage=Stage.AUDIENCE))
        return await self._composer.ask(ctx, taken)

    async def left(self, ctx: Context, args: tuple[str, ...], values: Values) -> Outcome:
        """Keep what was written, for when the form is opened again."""
        try:
            draft = _theirs(ctx, args)
        except StaleAction:
            return Outcome()
        texts = {lang: values[f"{_TEXT}{lang}"] for lang in LANGUAGES if values.get(f"{_TEXT}{lang}")}
        kept = replace(draft, texts={**draft.texts, **texts})
        return effects(saved(ctx, kept)) if texts and refused(ctx, "") is None else Outcome()


def _decided(draft: Draft) -> Draft:
    """The draft of somebody who had a field before them for each language, and left empty what they don't write."""
    return replace(draft, handled=LANGUAGES)


def _confirmed(args: tuple[str, ...]) -> tuple[str, ...]:
    """The arguments of the choice to confirm (`bot.features.broadcasts.wording.options`)."""
    draft_id, shown = args if len(args) == 2 else ("", "")
    return (draft_id, Stage.PREVIEW.value, Ending.CONFIRM.value, shown)


def _theirs(ctx: Context, args: tuple[str, ...]) -> Draft:
    """
    The draft that a form is about.

    Raises:
        StaleAction: It isn't being composed by them any more.
    """
    if ctx.flow is None or ctx.flow.name != FLOW:
        raise StaleAction
    draft = draft_of(ctx)
    if args != (draft.id,):
        raise StaleAction
    return draft


def _read(draft: Draft, values: Values, known: Known) -> Draft | dict[str, Phrase]:
    """The draft with what stands in the fields, or what is wrong, by field."""
    wrong: dict[str, Phrase] = {}
    made = draft
    for lang in LANGUAGES:
        text = values.get(f"{_TEXT}{lang}", "").strip()
        if text or lang == draft.lang:
            taken = filled_in(replace(made, stage=Stage.TEXT, lang=lang), text, known)
            made, wrong = _with(taken, f"{_TEXT}{lang}", made, wrong)
    written, listed = values.get(_WRITTEN, "").strip(), values.get(_LISTED, "")
    if written or listed not in {each for _, each in choices(known.directory, known.scopes, translator(draft.lang))}:
        taken = filled_in(replace(made, stage=Stage.AUDIENCE), written, known)
        made, wrong = _with(taken, _WRITTEN if written else _LISTED, made, wrong)
    else:
        made = replace(made, audience=listed)
    made = replace(made, due="")
    if when := values.get(_WHEN, "").strip():
        made, wrong = _with(filled_in(replace(made, stage=Stage.WHEN), when, known), _WHEN, made, wrong)
    if wrong:
        return wrong
    return replace(made, lang=draft.lang, urgent=values.get(_HURRY) == URGENT, stage=Stage.PREVIEW)


def _with(taken: Draft | Phrase, name: str, before: Draft, wrong: dict[str, Phrase]) -> tuple[Draft, dict[str, Phrase]]:
    return (before, {**wrong, name: taken}) if isinstance(taken, Phrase) else (taken, wrong)
