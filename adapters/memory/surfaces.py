"""What a platform in memory shows beside messages: forms, Home pages, and what is done with a picked message."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from bot.domain.errors import Rejected
from bot.domain.events import ActionChosen, FormLeft, FormSubmitted, HomeOpened, ShortcutUsed
from bot.domain.form import Form, Values
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message, Option
from bot.ports.clock import Clock


class Surfaces:
    """
    By account.

    Attributes:
        forms: The forms that are open, the one on top last; what was put in so far stands in their fields.
        homes: The page as it was published last.
    """

    def __init__(self, platform: str, clock: Clock, session: str) -> None:
        self._platform = platform
        self._clock = clock
        self._session = session
        self._serial = count(1)
        self._triggers: dict[str, str] = {}
        self.forms: dict[str, list[Form]] = {}
        self.homes: dict[str, Message] = {}

    def trigger(self, account: str) -> str:
        """What lets one form be opened for an account."""
        made = self._next_id("t")
        self._triggers[made] = account
        return made

    def open(self, trigger: str, form: Form) -> None:
        """Open a form for whoever has that trigger; once."""
        account = self._triggers.pop(trigger, None)
        if account is None:
            raise Rejected("expired")
        self.forms[account] = [form]

    def on_top(self, account: str) -> Form | None:
        """The form before an account."""
        return next(reversed(self.forms.get(account, ())), None)

    def submitted(self, account: str, values: Values) -> FormSubmitted:
        """The event of the open form being sent, with those values and what else stands in it."""
        form = self.forms[account][-1] = self.forms[account][-1].filled(values)
        direct = self._direct(account)
        return FormSubmitted(
            id=self._next_id("f"),
            at=self._clock.now(),
            account=self._account(account),
            conversation=direct,
            direct=True,
            action=form.action.pack(),
            values=tuple((field.id, field.value) for field in form.fields if field.value),
        )

    def left(self, account: str, values: Values, above: Form | None = None) -> FormLeft:
        """The event of the open form being closed, or of the next one being opened above it."""
        sent = self.submitted(account, values)
        if above is not None:
            self.forms[account].append(above)
        else:
            self.forms[account].pop()
        return FormLeft(
            id=sent.id,
            at=sent.at,
            account=sent.account,
            conversation=sent.conversation,
            direct=True,
            action=sent.action,
            values=sent.values,
            onward=above is not None,
        )

    def pressed(self, account: str, option: Option) -> ActionChosen:
        """The event of something being pressed on a form."""
        return ActionChosen(
            id=self._next_id("a"),
            at=self._clock.now(),
            account=self._account(account),
            conversation=self._direct(account),
            direct=True,
            action=option.action.pack(),
        )

    def opened_home(self, account: str) -> HomeOpened:
        """The event of a page being looked at."""
        return HomeOpened(
            id=self._next_id("h"),
            at=self._clock.now(),
            account=self._account(account),
            conversation=self._direct(account),
            direct=True,
        )

    def picked(self, account: str, shortcut: str, message: MessageRef, text: str, author: str | None) -> ShortcutUsed:
        """The event of something being done with a message."""
        event = ShortcutUsed(
            id=self._next_id("s"),
            at=self._clock.now(),
            account=self._account(account),
            conversation=self._direct(account),
            direct=True,
            shortcut=shortcut,
            text=text,
            message=message,
            author=self._account(author) if author else None,
        )
        return replace(event, trigger=self.trigger(account))

    def _account(self, account: str) -> AccountRef:
        return AccountRef(platform=self._platform, id=account)

    def _direct(self, account: str) -> ConversationRef:
        return ConversationRef(platform=self._platform, id=f"dm:{account}")

    def _next_id(self, kind: str) -> str:
        return f"{self._session}{kind}{next(self._serial)}"
