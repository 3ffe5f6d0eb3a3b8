"""
What a calibration is fitted to: questions put to a base, and whether its best entry is right.

An entry's own ways to ask are questions too: each is put to a base that doesn't know it, and to one that lacks the whole topic, where
nothing may answer it. So are the questions that a lexicon knows nothing answers: each is put to a base that hasn't heard of it. Sets of
questions (`bot.knowledge.evaluation`) come on top.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.knowledge import Entry
from bot.knowledge.calibration import Calibration, fit
from bot.knowledge.compose import plain
from bot.knowledge.evaluation import UNANSWERABLE, Expected, says
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.lexicon import Lexicon
from bot.knowledge.weighing import Observation

FOLDS = 5
"""One way to ask in so many is held back at a time."""

GONE = 4
"""One topic in so many is taken out at a time."""

SPARSE = 3
"""Of the ways to ask for a topic that is gone, one in so many is asked."""

OWN_WEIGHT = 0.1
"""What an entry's own way to ask counts for beside a question of a set: it is shorter and tidier than what people write."""

PARTS = 4
"""Parts of the cross-validation."""

THRESHOLDS = tuple(step / 20 for step in range(4, 17))
"""Probabilities from which one might answer."""

WRONG, CLAIMED = 0.03, 0.016
"""
Most wrong answers, of the answerable; most answers, of the unanswerable. What strangers ask beside the sources lies nearer to them than
most of a set: of three strangers' near misses 9 in 100 were answered where 1.7 in 100 of the set's unanswerable questions were.
"""

SUGGEST = 0.3
"""Part of the threshold from which the bot asks back."""

UNFITTED = Calibration(features=(), mean=(), scale=(), coefficients=(), intercept=0.0, answer=0.5, suggest=0.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One question put to one base: its features, whether the best entry is right, whether something forbids it, what it counts for."""

    features: dict[str, float]
    right: bool
    answerable: bool
    forbidden: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of a set, with the question before it if there was one."""

    question: str
    lang: str | None
    context: str | None
    expected: Expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What a threshold gives: shares of the answerable answered rightly and wrongly, and of the unanswerable answered."""

    threshold: float
    right: float
    wrong: float
    claimed: float

    @property
    def bearable(self) -> bool:
        """Whether no more is answered wrongly than trust bears."""
        return self.wrong <= WRONG and self.claimed <= CLAIMED


def own_samples(entries: Sequence[Entry], lexicon: Lexicon) -> list[Sample]:
    """
    The entries' own ways to ask, each put to a base without it, and what nothing answers: the lexicon's questions, or, where there are
    none, the ways to ask for a topic, put to a base without it (of which a neighbour may well tell: measured on strangers' questions,
    four of a hundred fewer are answered for them).
    """
    return [*_held_back(entries, lexicon), *(() if lexicon.unanswered else _gone(entries, lexicon))]


def set_samples(base: KnowledgeBase, asked: Iterable[Asked]) -> list[Sample]:
    """The questions of a set; false premises are left out, since an entry may well correct them."""
    found = []
    for each in asked:
        seen = base.decider.observe(each.question, lang=each.lang, context=each.context)
        if seen is not None and each.expected.kind != "false-premise":
            answerable = each.expected.kind not in UNANSWERABLE
            right = answerable and _is_right(seen, each.expected)
            found.append(_sample(seen, right=right, answerable=answerable, weight=1.0))
    return found


def fitted(samples: Sequence[Sample], answer: float) -> Calibration:
    """
    The model of some samples.

    Raises:
        CalibrationError: They are all right or all wrong.
    """
    pairs = [(sample.features, sample.right) for sample in samples]
    return fit(pairs, answer=answer, suggest=round(answer * SUGGEST, 3), weights=[sample.weight for sample in samples])


def trades(judged: Sequence[Sample], others: Sequence[Sample]) -> list[Trade]:
    """
    What each threshold gives on some samples, each seen by a model that was fitted without it.

    Raises:
        CalibrationError: What is left to fit is all right or all wrong.
    """
    seen = [
        (sample, model.probability(sample.features))
        for part in range(PARTS)
        for model in [fitted([*others, *(each for n, each in enumerate(judged) if n % PARTS != part)], UNFITTED.answer)]
        for sample in judged[part::PARTS]
    ]
    return [_trade(seen, threshold) for threshold in THRESHOLDS]


def chosen(found: Sequence[Trade]) -> Trade:
    """The lowest threshold that trust bears; if there is none, the one that gives most for what it costs."""
    bearable = [each for each in found if each.bearable]
    return bearable[0] if bearable else max(found, key=lambda each: each.right - 3 * each.wrong - 2 * each.claimed)


def _trade(seen: Sequence[tuple[Sample, float]], threshold: float) -> Trade:
    given = [sample for sample, chance in seen if chance >= threshold and not sample.forbidden]
    answerable = sum(sample.weight for sample, _ in seen if sample.answerable) or 1.0
    rest = sum(sample.weight for sample, _ in seen if not sample.answerable) or 1.0
    right = sum(sample.weight for sample in given if sample.right)
    wrong = sum(sample.weight for sample in given if sample.answerable and not sample.right)
    claimed = sum(sample.weight for sample in given if not sample.answerable)
    return Trade(threshold=threshold, right=right / answerable, wrong=wrong / answerable, claimed=claimed / rest)


def _held_back(entries: Sequence[Entry], lexicon: Lexicon) -> Iterator[Sample]:
    for fold in range(FOLDS):
        kept = [
            entry.model_copy(update={"questions": [q for n, q in enumerate(entry.questions) if n % FOLDS != fold]})
            for entry in entries
        ]
        known = tuple(each for n, each in enumerate(lexicon.unanswered) if n % FOLDS != fold)
        base = KnowledgeBase.build(kept, replace(lexicon, unanswered=known), UNFITTED)
        for entry in entries:
            for question in entry.questions[fold::FOLDS]:
                if (seen := base.decider.observe(question)) is not None:
                    right = seen.entry.topic == entry.topic
                    yield _sample(seen, right=right, answerable=True, weight=OWN_WEIGHT)
        for question in lexicon.unanswered[fold::FOLDS]:
            if (seen := base.decider.observe(question)) is not None:
                yield _sample(seen, right=False, answerable=False, weight=OWN_WEIGHT)


def _gone(entries: Sequence[Entry], lexicon: Lexicon) -> Iterator[Sample]:
    topics = sorted({entry.topic for entry in entries})
    for turn in range(GONE):
        gone = frozenset(topics[turn::GONE])
        base = KnowledgeBase.build([each for each in entries if each.topic not in gone], lexicon, UNFITTED)
        for entry in entries:
            for question in entry.questions[turn % SPARSE :: SPARSE] if entry.topic in gone else ():
                if (seen := base.decider.observe(question)) is not None:
                    yield _sample(seen, right=False, answerable=False, weight=OWN_WEIGHT)


def _is_right(seen: Observation, expected: Expected) -> bool:
    if expected.entries and seen.entry.id not in expected.entries:
        return False
    body = plain(seen.entry.body)
    return all(says(body, each) for each in expected.says)


def _sample(seen: Observation, *, right: bool, answerable: bool, weight: float) -> Sample:
    return Sample(
        features=seen.features,
        right=right,
        answerable=answerable,
        forbidden=seen.objection is not None,
        weight=weight,
    )
