"""Questions for one item of a list: the third condition, the next one, the others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain.knowledge import Decision, Verdict
from bot.domain.text import fold
from bot.knowledge.compose import list_items
from bot.knowledge.deciding import Decider
from bot.knowledge.decisions import one_of, silent, with_detail
from bot.knowledge.follow_up import completed
from bot.knowledge.items import Lists, Wish, item_wished, step_wished
from bot.knowledge.language import Language

ANYHOW = frozenset({"define", "list"})
"""Types of question that whatever an entry says of an item answers."""

LACKS = 0.75
"""Weight of a word that the question for one item may have and its list not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestions:
    """Finds the list that a question wants an item of, and the item."""

    decider: Decider
    lists: Lists

    @property
    def language(self) -> Language:
        """What is known of both languages."""
        return self.decider.language

    def item(self, question: str, lang: str | None, context: str | None) -> Decision | None:
        """The item that a question wants of a list, its own or the one that the question before was about."""
        wish = item_wished(question, self.language)
        if context and wish is not None and (not wish.noun or wish.vague):
            found = self._told(wish, context, lang)
            if found is not None or wish.alone:
                return found
        step = step_wished(question, self.language) if context and wish is None else None
        if context and step is not None:
            last = item_wished(context, self.language)
            return self._stepped(last, step, context, lang) if last else None
        if wish is None or self.language.root(fold(wish.noun)) not in self.lists:
            return None
        return self.counted(wish, question, lang) or silent(self.language.detect(question, lang))

    def _told(self, wish: Wish, context: str, lang: str | None) -> Decision | None:
        """The item of what the question before was about, and what is asked of it besides ("la première, à quoi sert-elle ?")."""
        whole = self._whole(context, lang)
        item = self._other(wish, item_wished(context, self.language), whole)
        if not list_items(whole.text):
            return item if wish.alone else None
        asked = self.decider.query(f"{wish.before} {wish.after}", whole.lang)
        if item.verdict is not Verdict.ANSWER or not (asked.types or asked.words):
            return item
        named = completed(asked, self.decider.query(item.text.split(": ", 1)[-1], whole.lang), self.language)
        found = self.decider.decide(named)
        if found.verdict is Verdict.SUGGEST and asked.types <= ANYHOW and not asked.subject:
            found = self.decider.nearest(named)
        if found.verdict is Verdict.ANSWER and found.entries[0] not in whole.entries:
            return with_detail(item, found)
        return item if wish.alone or found.verdict is Verdict.ANSWER else silent(whole.lang)

    def _stepped(self, last: Wish, step: int, context: str, lang: str | None) -> Decision | None:
        """The item so many steps from the last one."""
        whole = self._whole(context, lang)
        if whole.verdict is not Verdict.ANSWER:
            return None
        if not step:
            return whole
        told = self._other(replace(last, number=last.number + step), last, whole)
        return told if told.verdict is Verdict.ANSWER or list_items(whole.text) else None

    def _other(self, wish: Wish, last: Wish | None, whole: Decision) -> Decision:
        """Another item than the last one: of its list, or told by itself, as the second wave is."""
        if last is None or list_items(whole.text):
            return one_of(wish, whole)
        return self.decider.decide(
            self.decider.query(f"{last.before} {last.noun} {wish.number} {last.after}", whole.lang)
        )

    def _whole(self, question: str, lang: str | None) -> Decision:
        """The whole list that a question is about, though it may have asked for one item."""
        wish = item_wished(question, self.language)
        found = self._list(wish, question, lang) if wish is not None and wish.noun else None
        return found or self.decider.decide(self.decider.query(question, lang))

    def counted(self, wish: Wish, question: str, lang: str | None) -> Decision | None:
        """The item wished for of the list that counts such items; None if no list does."""
        whole = self._list(wish, question, lang)
        return one_of(wish, whole) if whole else None

    def _list(self, wish: Wish, question: str, lang: str | None) -> Decision | None:
        """The list that counts what is wished for."""
        lists = self.lists.get(self.language.root(fold(wish.noun)), ())
        own = self.language.detect(question, lang) if lists else None
        for topic, count in lists:
            seen = self.decider.observe(wish.for_all(count), lang=own)
            if seen is None or seen.features["missing"] > LACKS:
                continue
            whole = self.decider.decide(self.decider.query(wish.for_all(count), own))
            if (
                whole.verdict is Verdict.ANSWER
                and whole.entries[0] in self.decider.index.topics[topic].siblings.values()
            ):
                return whole
        return None
