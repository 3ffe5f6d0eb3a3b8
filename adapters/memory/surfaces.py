"""What a platform in memory shows beside messages: forms, Home pages, and what is done with a picked message."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from bot.domain.errors import Rejected
from bot.domain.events import FormLeft, FormSubmitted, HomeOpened, ShortcutUsed
from bot.domain.form import Form, Values
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message
from bot.ports.clock import Clock


class Surfaces:
    """
    By account.

    Attributes:
        forms: The form that is open; what was put in so far stands in its fields.
        homes: The page as it was published last.
    """

    def __init__(self, platform: str, clock: Clock, session: str) -> None:
        self._platform = platform
        self._clock = clock
        self._session = session
        self._serial = count(1)
        self._triggers: dict[str, str] = {}
        self.forms: dict[str, Form] = {}
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
        self.forms[account] = form

    def submitted(self, account: str, values: Values) -> FormSubmitted:
        """The event of the open form being sent, with those values and what else stands in it."""
        form = self.forms[account] = self.forms[account].filled(values)
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

    def left(self, account: str, values: Values) -> FormLeft:
        """The event of the open form being closed."""
        sent = self.submitted(account, values)
        del self.forms[account]
        return FormLeft(
            id=sent.id,
            at=sent.at,
            account=sent.account,
            conversation=sent.conversation,
            direct=True,
            action=sent.action,
            values=sent.values,
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
